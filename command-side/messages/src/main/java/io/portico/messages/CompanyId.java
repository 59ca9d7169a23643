package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A client's company within an agency. */
public record CompanyId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CompanyId {
        Check.id("companyId", value);
    }

    public static CompanyId random() {
        return new CompanyId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "company";
    }

    @Override
    public String toString() {
        return value;
    }
}
