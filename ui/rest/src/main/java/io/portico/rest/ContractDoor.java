package io.portico.rest;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The contract: the OpenAPI document, as it is kept by hand beside these doors. */
@Controller
final class ContractDoor {

    static final String RESOURCE = "/io/portico/rest/openapi.json";

    private final byte[] document;

    ContractDoor() throws IOException {
        try (InputStream stream = ContractDoor.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the OpenAPI document is missing");
            }
            this.document = stream.readAllBytes();
        }
    }

    @GetMapping("/api/v1/openapi.json")
    @Door(Side.ANYWHERE)
    Answer read() {
        return Answer.of(document);
    }
}
