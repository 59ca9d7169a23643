package io.portico.web.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.FindEmployee;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.ResponseState;
import io.portico.views.agency.TaskDue;
import io.portico.views.agency.TaskOpenness;
import io.portico.views.agency.TaskParameters;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tasks can be filtered by, and the words for each value of it. */
final class FilterValues {

    private final House house;
    private final @Nullable ProjectId project;
    private final Known known;

    /** @param project whose tasks are filtered; null for those of all projects */
    FilterValues(House house, @Nullable ProjectId project) {
        this.house = house;
        this.project = project;
        this.known = new Known(house);
    }

    /** All values to choose from. */
    List<FilterValue> of(String parameter) {
        return switch (parameter) {
            case TaskParameters.STATUS -> constants(TaskStatus.values());
            case TaskParameters.PRIORITY -> constants(Priority.values());
            case TaskParameters.DUE -> constants(TaskDue.values());
            case TaskParameters.WAITING -> constants(ResponseState.values());
            case TaskParameters.OPEN_TO -> constants(TaskOpenness.values());
            case TaskParameters.ASSIGNEE -> people();
            case TaskParameters.BUDGET -> items();
            case TaskParameters.PROJECT ->
                Stream.concat(
                                Stream.of(new FilterValue(TaskParameters.NOBODY, Words.say("task.noProject"))),
                                known.projects().stream()
                                        .map(project -> new FilterValue(
                                                project.id().value(),
                                                Words.say("project.of", project.title(), project.brandName()))))
                        .toList();
            case TaskParameters.BRAND ->
                known.brands().stream().map(FilterValues::of).toList();
            default -> List.of();
        };
    }

    private static FilterValue of(BrandDetails brand) {
        return new FilterValue(brand.id().value(), Words.say("brand.of", brand.name(), brand.companyName()));
    }

    private static List<FilterValue> constants(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new FilterValue(value.name(), Words.say(value)))
                .toList();
    }

    private List<FilterValue> people() {
        Stream<FilterValue> words = Stream.of(TaskParameters.ME, TaskParameters.NOBODY)
                .map(value -> new FilterValue(value, words(TaskParameters.ASSIGNEE, value)));
        Stream<FilterValue> others = house.may(Permission.PEOPLE_VIEW)
                ? known.employees().stream()
                        .filter(employee -> !employee.id().equals(house.me().id()))
                        .map(employee -> new FilterValue(employee.id().value(), Known.name(employee)))
                : Stream.empty();
        return Stream.concat(words, others).toList();
    }

    /** The items of the project's budgets; elsewhere only that there is none. */
    private List<FilterValue> items() {
        FilterValue none = new FilterValue(TaskParameters.NOBODY, Words.say("task.notBudgeted"));
        return Stream.concat(
                        Stream.of(none),
                        project == null
                                ? Stream.empty()
                                : known.budgetItems(project).stream()
                                        .map(item -> new FilterValue(item.id().value(), item.name())))
                .toList();
    }

    private String item(String value) {
        return items().stream()
                .filter(item -> item.value().equals(value))
                .findFirst()
                .map(FilterValue::words)
                .orElseGet(() -> Words.say("filter.unknown"));
    }

    /** What one value of an address means. */
    String words(String parameter, String value) {
        return switch (parameter) {
            case TaskParameters.STATUS -> Words.say(TaskStatus.valueOf(value));
            case TaskParameters.PRIORITY -> Words.say(Priority.valueOf(value));
            case TaskParameters.DUE -> Words.say(TaskDue.valueOf(value));
            case TaskParameters.WAITING -> Words.say(ResponseState.valueOf(value));
            case TaskParameters.OPEN_TO -> Words.say(TaskOpenness.valueOf(value));
            case TaskParameters.ASSIGNEE -> person(value);
            case TaskParameters.PROJECT ->
                value.equals(TaskParameters.NOBODY)
                        ? Words.say("task.noProject")
                        : orUnknown(() ->
                                house.ask(new FindProject(new ProjectId(value))).title());
            case TaskParameters.BRAND ->
                known.brands().stream()
                        .filter(brand -> brand.id().value().equals(value))
                        .findFirst()
                        .map(BrandDetails::name)
                        .orElseGet(() -> Words.say("filter.unknown"));
            case TaskParameters.BUDGET -> item(value);
            case TaskParameters.PARENT -> Words.say("filter.subtasks");
            default -> value;
        };
    }

    private String person(String value) {
        return switch (value) {
            case TaskParameters.ME -> Words.say("filter.me");
            case TaskParameters.NOBODY -> Words.say("filter.nobody");
            default -> orUnknown(() -> Known.name(house.ask(new FindEmployee(new UserId(value)))));
        };
    }

    /** Somebody may follow an address to what is not theirs to know. */
    private static String orUnknown(Supplier<String> words) {
        try {
            return words.get();
        } catch (Rejected gone) {
            return Words.say("filter.unknown");
        }
    }
}
