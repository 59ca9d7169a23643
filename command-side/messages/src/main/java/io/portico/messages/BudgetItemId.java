package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An item of a budget. */
public record BudgetItemId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BudgetItemId {
        Check.id("budgetItemId", value);
    }

    public static BudgetItemId random() {
        return new BudgetItemId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "budget-item";
    }

    @Override
    public String toString() {
        return value;
    }
}
