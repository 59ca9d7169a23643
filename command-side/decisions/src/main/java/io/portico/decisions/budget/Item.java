package io.portico.decisions.budget;

import io.portico.decisions.Texts;
import io.portico.messages.Change;
import io.portico.messages.Money;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.ChangeBudgetItem;
import io.portico.messages.sealing.Confidential;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item of a budget, and how much of it is used up. */
record Item(Confidential name, Money amount, @Nullable Money cost, Money used) {

    static Item of(BudgetItemAdded e) {
        return new Item(e.name(), e.amount(), e.cost(), Money.zero(e.amount().currency()));
    }

    Item with(BudgetItemChanged e) {
        return new Item(e.name(), e.amount(), e.cost(), used);
    }

    Item using(Money now) {
        return new Item(name, amount, cost, now);
    }

    Item with(ChangeBudgetItem command) {
        return new Item(
                command.name() == null ? name : command.name(),
                command.amount() == null ? amount : command.amount(),
                Change.apply(command.cost(), cost),
                used);
    }

    boolean same(Item other, Texts texts) {
        return texts.same(name, other.name) && amount.equals(other.amount) && Objects.equals(cost, other.cost);
    }
}
