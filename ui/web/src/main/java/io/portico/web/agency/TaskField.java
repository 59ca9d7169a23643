package io.portico.web.agency;

import io.portico.messages.UserId;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PersonName;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be edited of a task. Two people who edit different ones of these are not in each other's way. */
enum TaskField {
    NAME("task.name"),
    DESCRIPTION("task.description"),
    STATUS("task.status"),
    PRIORITY("task.priority"),
    STARTS_ON("task.startsOn"),
    DEADLINE("task.deadline"),
    ASSIGNEES("task.assignees");

    private final String key;

    TaskField(String key) {
        this.key = key;
    }

    String label() {
        return Words.say(key);
    }

    /** What it is now; assignees as a set of their ids. */
    @Nullable
    Object of(TaskDetails task) {
        return switch (this) {
            case NAME -> task.name();
            case DESCRIPTION -> task.description();
            case STATUS -> task.status();
            case PRIORITY -> task.priority();
            case STARTS_ON -> task.startsOn();
            case DEADLINE -> task.deadline();
            case ASSIGNEES -> Set.copyOf(task.assigneeIds());
        };
    }

    /**
     * A value of this in words.
     *
     * @param named people whose names are known besides those that the reader may look up
     */
    String words(House house, List<PersonName> named, @Nullable Object value) {
        return switch (value) {
            case null -> Words.say("task.nothing");
            case TaskStatus status -> Words.say(status);
            case Priority priority -> Words.say(priority);
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(Words.locale())
                        .format(day);
            case Set<?> people -> people.isEmpty() ? Words.say("filter.nobody") : names(house, named, people);
            default -> value.toString();
        };
    }

    private static String names(House house, List<PersonName> named, Set<?> people) {
        List<PersonName> known = new Known(house).colleagues(named);
        return people.stream()
                .map(id -> known.stream()
                        .filter(person -> person.id().equals(id))
                        .map(PersonName::name)
                        .findFirst()
                        .orElseGet(() -> Words.say("filter.unknown")))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The ids among a value of {@link #ASSIGNEES}. */
    static Set<UserId> people(@Nullable Object value) {
        return value instanceof Set<?> ids
                ? ids.stream().map(UserId.class::cast).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
