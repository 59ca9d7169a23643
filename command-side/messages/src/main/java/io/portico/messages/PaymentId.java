package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A payment of an invoice. */
public record PaymentId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentId {
        Check.id("paymentId", value);
    }

    public static PaymentId random() {
        return new PaymentId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "payment";
    }

    @Override
    public String toString() {
        return value;
    }
}
