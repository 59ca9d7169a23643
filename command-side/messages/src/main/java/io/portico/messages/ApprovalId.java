package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One request for approval of a file or task, with its answer. */
public record ApprovalId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApprovalId {
        Check.id("approvalId", value);
    }

    public static ApprovalId random() {
        return new ApprovalId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "approval";
    }

    @Override
    public String toString() {
        return value;
    }
}
