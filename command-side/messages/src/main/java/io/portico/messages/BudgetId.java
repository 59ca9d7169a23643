package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A budget of a project. */
public record BudgetId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BudgetId {
        Check.id("budgetId", value);
    }

    public static BudgetId random() {
        return new BudgetId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "budget";
    }

    @Override
    public String toString() {
        return value;
    }
}
