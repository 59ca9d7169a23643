package io.portico.messages.waiting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Audience;
import io.portico.messages.Id;
import io.portico.messages.TaskId;

/** Those of one audience who wait in one task; nobody chooses it, it follows from the two. */
public record WaitingId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WaitingId {}

    public WaitingId(TaskId taskId, Audience audience) {
        this(taskId.value() + "/" + audience.name());
    }

    @Override
    public String kind() {
        return "waiting";
    }

    @Override
    public String toString() {
        return value;
    }
}
