package io.portico.views.agency;

import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a list of tasks is asked for behind the question mark of an address, at the REST door and on the pages alike:
 * values of one parameter are separated by commas. What cannot be read is {@link BadInput} of that parameter.
 */
public final class TaskParameters {

    public static final String TEXT = "text";
    public static final String STATUS = "status";
    public static final String PRIORITY = "priority";
    public static final String ASSIGNEE = "assignee";
    public static final String PROJECT = "projectId";
    public static final String BRAND = "brandId";
    public static final String DUE = "due";
    public static final String WAITING = "waiting";
    public static final String OPEN_TO = "openTo";
    public static final String BUDGET = "budget";
    public static final String TO_REVIEW = "toReview";
    public static final String PARENT = "parentTaskId";
    public static final String FROM = "from";
    public static final String UNTIL = "until";
    public static final String SORT = "sort";
    public static final String GROUP = "group";

    /** All that say which tasks. */
    public static final List<String> OF_FILTER = List.of(
            TEXT, STATUS, PRIORITY, ASSIGNEE, PROJECT, BRAND, DUE, WAITING, OPEN_TO, BUDGET, TO_REVIEW, PARENT, FROM,
            UNTIL);

    /** Among assignees, the reader. */
    public static final String ME = "me";
    /** Among assignees, nobody; among projects and items of budgets, none. */
    public static final String NOBODY = "none";

    public static final int MAX_TEXT = 200;
    /** The most values of one parameter. */
    public static final int MAX_VALUES = 20;
    /** The most characters of one parameter: so many ids and the commas between them. */
    public static final int MAX_LENGTH = MAX_VALUES * 65;

    private TaskParameters() {}

    /** The filter that these parameters ask for; null is a parameter that is not there. */
    public static TaskFilter filter(Function<String, @Nullable String> parameters) {
        Set<String> assignees = Asked.values(parameters, ASSIGNEE, text -> text);
        Set<String> projects = Asked.values(parameters, PROJECT, text -> text);
        Set<String> budget = Asked.values(parameters, BUDGET, text -> text);
        return new TaskFilter(
                parameters.apply(TEXT),
                Asked.constants(parameters, STATUS, TaskStatus.class),
                Asked.constants(parameters, PRIORITY, Priority.class),
                ids(ASSIGNEE, assignees, UserId::new, ME, NOBODY),
                assignees.contains(ME),
                assignees.contains(NOBODY),
                ids(PROJECT, projects, ProjectId::new, NOBODY),
                projects.contains(NOBODY),
                Asked.values(parameters, BRAND, BrandId::new),
                Asked.constants(parameters, DUE, TaskDue.class),
                Asked.constants(parameters, WAITING, ResponseState.class),
                Asked.constants(parameters, OPEN_TO, TaskOpenness.class),
                ids(BUDGET, budget, BudgetItemId::new, NOBODY),
                budget.contains(NOBODY),
                Asked.flag(parameters, TO_REVIEW),
                Asked.single(parameters, PARENT, TaskId::new),
                Asked.single(parameters, FROM, Asked::day),
                Asked.single(parameters, UNTIL, Asked::day));
    }

    public static TaskSort sort(Function<String, @Nullable String> parameters) {
        TaskSort sort = Asked.single(parameters, SORT, text -> Asked.constant(TaskSort.class, text));
        return sort == null ? TaskSort.NEWEST : sort;
    }

    public static TaskGrouping grouping(Function<String, @Nullable String> parameters) {
        TaskGrouping grouping = Asked.single(parameters, GROUP, text -> Asked.constant(TaskGrouping.class, text));
        return grouping == null ? TaskGrouping.NONE : grouping;
    }

    /** All but the words that stand for something else. */
    private static <T> Set<T> ids(String parameter, Set<String> values, Function<String, T> reading, String... words) {
        return values.stream()
                .filter(text -> !List.of(words).contains(text))
                .map(text -> Asked.read(parameter, text, reading))
                .collect(Collectors.toUnmodifiableSet());
    }
}
