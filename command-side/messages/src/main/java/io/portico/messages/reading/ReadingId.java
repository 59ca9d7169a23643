package io.portico.messages.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Id;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;

/** How far one person has read one thread; nobody chooses it, it follows from the three. */
public record ReadingId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReadingId {}

    public ReadingId(TaskId taskId, ThreadName thread, UserId reader) {
        this(taskId.value() + "/" + thread.name() + "/" + reader.value());
    }

    @Override
    public String kind() {
        return "reading";
    }

    @Override
    public String toString() {
        return value;
    }
}
