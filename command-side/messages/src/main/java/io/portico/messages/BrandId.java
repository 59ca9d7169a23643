package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A brand of a company. */
public record BrandId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BrandId {
        Check.id("brandId", value);
    }

    public static BrandId random() {
        return new BrandId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "brand";
    }

    @Override
    public String toString() {
        return value;
    }
}
