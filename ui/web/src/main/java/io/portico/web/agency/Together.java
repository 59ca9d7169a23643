package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import io.portico.messages.AccessChangesId;
import io.portico.messages.Rejected;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.sealing.Confidential;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Several changes of access: chosen and previewed together, made as one, and taken back as one. */
final class Together {

    /**
     * One of them.
     *
     * @param back what makes everything as it was
     * @param label what it is about, should it be refused
     */
    record Step(PlannedChange change, PlannedChange back, String label) {}

    private final House house;
    private final Consequence consequence;
    private Supplier<List<Step>> steps = List::of;
    private Supplier<@Nullable Confidential> reason = () -> null;
    private Supplier<@Nullable Instant> end = () -> null;
    private Runnable demand = () -> {};
    private List<Step> made = List.of();

    Together(House house, String title, String confirmText) {
        this.house = house;
        this.consequence = new Consequence(house, title, confirmText);
    }

    /** What is to be done as it is chosen now; nothing for what is so already. */
    Together doing(Supplier<List<Step>> what) {
        steps = what;
        return this;
    }

    Together choices(Component... parts) {
        consequence.choices(parts);
        return this;
    }

    /** Why, and until when, for every grant and share among them. */
    Together on(Supplier<@Nullable Confidential> why, Supplier<@Nullable Instant> until) {
        reason = why;
        end = until;
        return this;
    }

    /** What must be chosen before; refuses when it is not. */
    Together demanding(Runnable what) {
        demand = what;
        return this;
    }

    Fields fields() {
        return consequence.fields();
    }

    /** Shows what it would change, as it is chosen now. */
    void plan() {
        consequence.plan(changes(steps.get()));
    }

    void open(String doneWords) {
        consequence.onConfirm(this::make, this::undo, doneWords).open();
    }

    private void make() {
        demand.run();
        made = steps.get();
        if (!made.isEmpty()) {
            apply(changes(made), reason.get(), end.get());
        }
    }

    private void undo() {
        if (!made.isEmpty()) {
            apply(made.reversed().stream().map(Step::back).toList(), null, null);
        }
    }

    private void apply(List<PlannedChange> changes, @Nullable Confidential why, @Nullable Instant until) {
        try {
            house.send(new ApplyAccessChanges(AccessChangesId.random(), changes, why, until));
        } catch (Rejected rejected) {
            throw named(rejected);
        }
    }

    /** A refusal of one of them says of which. */
    private Rejected named(Rejected rejected) {
        String field = rejected.field();
        for (int i = 0; field != null && i < made.size(); i++) {
            if (field.startsWith("changes[" + i + "]")) {
                return rejected.about(made.get(i).label());
            }
        }
        return rejected;
    }

    private static List<PlannedChange> changes(List<Step> steps) {
        return steps.stream().map(Step::change).toList();
    }

    /** The words of a title that counts. */
    static String say(String key, List<?> things) {
        return Words.say(key, things.size());
    }
}
