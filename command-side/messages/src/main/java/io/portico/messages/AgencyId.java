package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An agency: the tenant. */
public record AgencyId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyId {
        Check.id("agencyId", value);
    }

    public static AgencyId random() {
        return new AgencyId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "agency";
    }

    @Override
    public String toString() {
        return value;
    }
}
