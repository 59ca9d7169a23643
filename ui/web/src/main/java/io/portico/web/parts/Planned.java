package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task as a timeline shows it, on either side.
 *
 * @param path where it is read
 * @param project under whose name it stands; null where all are of one
 */
public record Planned(
        String path,
        String name,
        @Nullable String project,
        TaskStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline) {

    public boolean hasDays() {
        return startsOn != null || deadline != null;
    }

    /** The first of its days; for those that have any. */
    public LocalDate begins() {
        return Objects.requireNonNullElseGet(startsOn, () -> Objects.requireNonNull(deadline));
    }

    /** The last of its days; for those that have any. */
    public LocalDate ends() {
        return Objects.requireNonNullElseGet(deadline, () -> Objects.requireNonNull(startsOn));
    }

    public boolean isOverdue(House house) {
        return house.times().overdue(deadline, status);
    }

    /** Until when, and whether that has passed; nothing without a deadline. */
    public Component due(House house) {
        if (deadline == null) {
            return new Span();
        }
        Span due = new Span(house.times().day(deadline));
        if (isOverdue(house)) {
            Span said = new Span(Words.say("task.overdue"));
            said.addClassName("hidden");
            due.add(said);
            due.addClassName("late");
        }
        return due;
    }

    /** How many days it takes, both ends counted; empty unless it has both. */
    public String duration() {
        return startsOn == null || deadline == null
                ? ""
                : Words.say("task.duration", ChronoUnit.DAYS.between(startsOn, deadline) + 1);
    }
}
