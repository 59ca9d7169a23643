package io.portico.messages.savedfilter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Check;
import io.portico.messages.Id;

/** All saved filters of a person; its value is the person's. */
public record SavedFiltersId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SavedFiltersId {
        Check.id("userId", value);
    }

    @Override
    public String kind() {
        return "saved-filters";
    }

    @Override
    public String toString() {
        return value;
    }
}
