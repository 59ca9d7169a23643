package io.portico.web.agency;

import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.BadInput;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskFilter;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.web.parts.Address;
import io.portico.web.parts.Link;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a page lists and how, as its address says: it can be kept, shared, and taken along to a task and back. It
 * speaks the words of the REST door. What it cannot read, it leaves out.
 *
 * @param project whose tasks they are; null for those of all projects
 */
record TaskAddress(@Nullable ProjectId project, Map<String, String> parameters) {

    private static final String SHAPE = "as";
    /** The first week a timeline shows, by its Monday. */
    private static final String WEEK = "week";
    /** In a task's address: that it was opened from the tasks of all projects, or of its own. */
    private static final String IN = "in";

    private static final String ALL = "tasks";
    private static final String ONE = "project";

    /** In what shape tasks are shown. */
    enum Shape {
        LIST,
        BOARD,
        TIMELINE
    }

    TaskAddress {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    static TaskAddress of(@Nullable ProjectId project, QueryParameters query) {
        Map<String, String> read = new TreeMap<>();
        List<String> known = new ArrayList<>(TaskParameters.OF_FILTER);
        known.addAll(List.of(TaskParameters.GROUP, TaskParameters.SORT, SHAPE, WEEK));
        if (project != null) {
            known.remove(TaskParameters.PROJECT);
        }
        for (String name : known) {
            query.getSingleParameter(name)
                    .filter(value -> isReadable(name, value))
                    .ifPresent(value -> read.put(name, value));
        }
        try {
            var _ = TaskParameters.filter(read::get);
        } catch (BadInput together) {
            read.remove(TaskParameters.UNTIL);
        }
        return new TaskAddress(project, read);
    }

    /** What the address of a task says of the list it was opened from; null if it was not opened from any. */
    static @Nullable TaskAddress around(@Nullable ProjectId project, QueryParameters query) {
        return switch (query.getSingleParameter(IN).orElse("")) {
            case ALL -> of(null, query);
            case ONE -> project == null ? null : of(project, query);
            default -> null;
        };
    }

    static TaskAddress of(@Nullable ProjectId project) {
        return new TaskAddress(project, Map.of());
    }

    private static boolean isReadable(String name, String value) {
        if (value.isEmpty() || value.length() > TaskParameters.MAX_LENGTH) {
            return false;
        }
        if (name.equals(SHAPE)) {
            return Arrays.stream(Shape.values()).anyMatch(shape -> shape.name().equals(value));
        }
        Map<String, String> alone = Map.of(name.equals(WEEK) ? TaskParameters.FROM : name, value);
        try {
            var _ = TaskParameters.filter(alone::get);
            var _ = TaskParameters.grouping(alone::get);
            var _ = TaskParameters.sort(alone::get);
            return true;
        } catch (BadInput unreadable) {
            return false;
        }
    }

    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    List<String> values(String name) {
        String value = value(name);
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    /** The same with another value; without any for an empty one. */
    TaskAddress with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new TaskAddress(project, changed);
    }

    TaskAddress with(String name, List<String> values) {
        return with(name, String.join(",", values));
    }

    TaskAddress in(Shape shape) {
        return with(SHAPE, shape == Shape.LIST ? "" : shape.name());
    }

    /** Everything that was filtered, no more; group, order and shape stay. */
    TaskAddress unfiltered() {
        Map<String, String> left = new TreeMap<>(parameters);
        left.keySet().removeAll(TaskParameters.OF_FILTER);
        return new TaskAddress(project, left);
    }

    boolean isFiltered() {
        return TaskParameters.OF_FILTER.stream().anyMatch(parameters::containsKey);
    }

    Shape shape() {
        String shape = value(SHAPE);
        return shape.isEmpty() ? Shape.LIST : Shape.valueOf(shape);
    }

    /** The first day a timeline shows; as usual for null. */
    @Nullable
    LocalDate week() {
        String week = value(WEEK);
        return week.isEmpty() ? null : LocalDate.parse(week).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    TaskAddress from(@Nullable LocalDate monday) {
        return with(WEEK, monday == null ? "" : monday.toString());
    }

    /** Items of budgets have names of their own within one project only. */
    TaskGrouping grouping() {
        TaskGrouping grouping = TaskParameters.grouping(parameters::get);
        return grouping == TaskGrouping.BUDGET && oneProject() == null ? TaskGrouping.NONE : grouping;
    }

    /** The only project whose tasks it lists; null if there may be others. */
    @Nullable
    ProjectId oneProject() {
        if (project != null) {
            return project;
        }
        List<String> asked = values(TaskParameters.PROJECT);
        return asked.size() != 1 || asked.getFirst().equals(TaskParameters.NOBODY)
                ? null
                : new ProjectId(asked.getFirst());
    }

    /** As it says, or as is usual for its shape. */
    TaskSort sort() {
        return parameters.containsKey(TaskParameters.SORT) ? TaskParameters.sort(parameters::get) : usualSort();
    }

    TaskAddress sorted(TaskSort sort) {
        return with(TaskParameters.SORT, sort == usualSort() ? "" : sort.name());
    }

    /** Lists show first what is new; on a board cards stay where they were put. */
    private TaskSort usualSort() {
        return shape() == Shape.BOARD ? TaskSort.BY_HAND : TaskSort.NEWEST;
    }

    /** What is asked for a page of this list. */
    FindTasks question(PageRequest page) {
        return question(grouping(), sort(), page);
    }

    FindTasks question(TaskGrouping grouping, TaskSort sort, PageRequest page) {
        return new FindTasks(filter(), grouping, sort, page);
    }

    /** What is asked for the tasks in the order in which this shape shows them. */
    FindTasks asShown(PageRequest page) {
        return switch (shape()) {
            case LIST -> question(page);
            case BOARD -> question(TaskGrouping.STATUS, sort(), page);
            case TIMELINE -> question(project == null ? TaskGrouping.PROJECT : TaskGrouping.NONE, TaskSort.START, page);
        };
    }

    private TaskFilter filter() {
        Map<String, String> asked = new TreeMap<>(parameters);
        if (project != null) {
            asked.put(TaskParameters.PROJECT, project.value());
        }
        return TaskParameters.filter(asked::get);
    }

    /** What stands behind the question mark, always in the same order. */
    String written() {
        return Address.written(parameters);
    }

    QueryParameters query() {
        return QueryParameters.simple(parameters);
    }

    /** Where the list is found again. */
    String path() {
        return Address.of(place(), parameters);
    }

    /** The page on which it stands, without what is asked of it. */
    String place() {
        return project == null ? ALL : Link.to(project);
    }

    /** Where a task of the list is found, with the list around it. */
    String to(TaskId task) {
        return Address.of(Link.to(task), surroundings());
    }

    /** What the address of a task says of this list. */
    QueryParameters around() {
        return QueryParameters.simple(surroundings());
    }

    private Map<String, String> surroundings() {
        Map<String, String> around = new TreeMap<>(parameters);
        around.put(IN, project == null ? ALL : ONE);
        return around;
    }
}
