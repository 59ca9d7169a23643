package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Files made of the access history, for other programs. */
public record HistoryExportId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HistoryExportId {
        Check.id("historyExportId", value);
    }

    public static HistoryExportId random() {
        return new HistoryExportId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "history-export";
    }

    @Override
    public String toString() {
        return value;
    }
}
