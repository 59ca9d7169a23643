package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An invoice. */
public record InvoiceId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvoiceId {
        Check.id("invoiceId", value);
    }

    public static InvoiceId random() {
        return new InvoiceId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "invoice";
    }

    @Override
    public String toString() {
        return value;
    }
}
