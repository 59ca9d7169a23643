package io.portico.views.agency;

import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    public static final String OPEN_TO = "openTo";
    public static final String TO_REVIEW = "toReview";
    public static final String PARENT = "parentTaskId";
    public static final String FROM = "from";
    public static final String UNTIL = "until";
    public static final String SORT = "sort";
    public static final String GROUP = "group";

    /** All that say which tasks. */
    public static final List<String> OF_FILTER =
            List.of(TEXT, STATUS, PRIORITY, ASSIGNEE, PROJECT, BRAND, DUE, OPEN_TO, TO_REVIEW, PARENT, FROM, UNTIL);

    /** Among assignees, the reader. */
    public static final String ME = "me";
    /** Among assignees, nobody. */
    public static final String NOBODY = "none";

    public static final int MAX_TEXT = 200;
    /** The most values of one parameter. */
    public static final int MAX_VALUES = 20;
    /** The most characters of one parameter: so many ids and the commas between them. */
    public static final int MAX_LENGTH = MAX_VALUES * 65;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private TaskParameters() {}

    /** The filter that these parameters ask for; null is a parameter that is not there. */
    public static TaskFilter filter(Function<String, @Nullable String> parameters) {
        Set<String> assignees = values(parameters, ASSIGNEE, text -> text);
        return new TaskFilter(
                parameters.apply(TEXT),
                constants(parameters, STATUS, TaskStatus.class),
                constants(parameters, PRIORITY, Priority.class),
                people(assignees),
                assignees.contains(ME),
                assignees.contains(NOBODY),
                values(parameters, PROJECT, ProjectId::new),
                values(parameters, BRAND, BrandId::new),
                constants(parameters, DUE, TaskDue.class),
                constants(parameters, OPEN_TO, TaskOpenness.class),
                flag(parameters, TO_REVIEW),
                single(parameters, PARENT, TaskId::new),
                single(parameters, FROM, TaskParameters::day),
                single(parameters, UNTIL, TaskParameters::day));
    }

    public static TaskSort sort(Function<String, @Nullable String> parameters) {
        TaskSort sort = single(parameters, SORT, text -> constant(TaskSort.class, text));
        return sort == null ? TaskSort.NEWEST : sort;
    }

    public static TaskGrouping grouping(Function<String, @Nullable String> parameters) {
        TaskGrouping grouping = single(parameters, GROUP, text -> constant(TaskGrouping.class, text));
        return grouping == null ? TaskGrouping.NONE : grouping;
    }

    /** All but the words that stand for somebody. */
    private static Set<UserId> people(Set<String> assignees) {
        return assignees.stream()
                .filter(text -> !text.equals(ME) && !text.equals(NOBODY))
                .map(text -> read(ASSIGNEE, text, UserId::new))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean flag(Function<String, @Nullable String> parameters, String name) {
        Boolean flag = single(parameters, name, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadInput(name, BadInput.Code.WRONG_TYPE);
        });
        return flag != null && flag;
    }

    private static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Said below, as of what does not look like a day.
        }
        throw new BadInput("", BadInput.Code.INVALID_DATE);
    }

    private static <E extends Enum<E>> Set<E> constants(
            Function<String, @Nullable String> parameters, String name, Class<E> type) {
        return values(parameters, name, text -> constant(type, text));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadInput("", BadInput.Code.UNKNOWN_VALUE));
    }

    private static <T> @Nullable T single(
            Function<String, @Nullable String> parameters, String name, Function<String, T> reading) {
        String text = parameters.apply(name);
        return text == null || text.isEmpty() ? null : read(name, text, reading);
    }

    private static <T> Set<T> values(
            Function<String, @Nullable String> parameters, String name, Function<String, T> reading) {
        String text = parameters.apply(name);
        if (text == null || text.isEmpty()) {
            return Set.of();
        }
        String[] parts = text.split(",", -1);
        if (parts.length > MAX_VALUES) {
            throw new BadInput(name, BadInput.Code.TOO_MANY);
        }
        Set<T> values = new LinkedHashSet<>();
        for (String part : parts) {
            values.add(read(name, part, reading));
        }
        return values;
    }

    private static <T> T read(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (BadInput bad) {
            throw new BadInput(name, bad.code());
        }
    }
}
