package io.portico.messages.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Id;
import io.portico.messages.PostId;
import io.portico.messages.UserId;

/** The mail about one post to one person; nobody chooses it, it follows from the two. */
public record DeliveryId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryId {}

    public DeliveryId(PostId postId, UserId recipient) {
        this(postId.value() + "/" + recipient.value());
    }

    @Override
    public String kind() {
        return "delivery";
    }

    @Override
    public String toString() {
        return value;
    }
}
