package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.BudgetItemId;
import io.portico.messages.ProjectId;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import io.portico.views.agency.BudgetItemLine;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGroup;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.Tasks;
import io.portico.web.parts.AccessIcon;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.LiveGrid;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Slice;
import io.portico.web.parts.UnreadMark;
import io.portico.web.parts.Words;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tasks line by line, each with whom it is open to and how much was said in which thread. */
final class TaskList extends Div {

    private final House house;
    private final TaskAddress address;
    private final boolean mayGrant;
    /** The names of the groups, if they are items of budgets; found out away from the page. */
    private volatile Map<BudgetItemId, String> items = Map.of();

    TaskList(House house, TaskAddress address) {
        this.house = house;
        this.address = address;
        this.mayGrant = house.may(Permission.ACCESS_GRANT);
        TaskRow.Headings headings =
                new TaskRow.Headings(address.grouping(), house.me().id());
        LiveGrid<TaskRow> list = new LiveGrid<>(
                house,
                Words.say("tasks"),
                Set.of("task", "budget", "access", "self"),
                page -> {
                    if (page.after() == null) {
                        items = items(house, address);
                    }
                    Tasks part = house.ask(address.question(page));
                    return new Slice<>(headings.of(part, page.after() == null), part.next());
                },
                this::nothing);
        columns(list.grid());
        if (mayGrant || house.may(Permission.WORK_EDIT)) {
            list.choosing(TaskRow::identity, new TasksTogether(house).bar()).choosingOnly(TaskRow::isTask);
        }
        add(list);
        addClassName("task-list");
    }

    private static Map<BudgetItemId, String> items(House house, TaskAddress address) {
        ProjectId project = address.oneProject();
        return project == null || address.grouping() != TaskGrouping.BUDGET
                ? Map.of()
                : new Known(house)
                        .budgetItems(project).stream()
                                .collect(Collectors.toMap(BudgetItemLine::id, BudgetItemLine::name));
    }

    private Component nothing() {
        return address.isFiltered()
                ? new EmptyState(Glyph.TO_DO, Words.say("tasks.noneSo"), Words.say("tasks.noneSo.text"))
                : new EmptyState(Glyph.TO_DO, Words.say("tasks.none"), Words.say("tasks.none.text"));
    }

    private void columns(Grid<TaskRow> grid) {
        grid.setPartNameGenerator(row -> row.isTask() ? null : "group");
        column(grid, "projects.access", "112px", task -> AccessIcon.of(house, task, mayGrant));
        grid.addComponentColumn(row -> row.heading() == null ? name(row.task()) : heading(row.task(), row.heading()))
                .setHeader(Words.say("task"))
                .setWidth("240px")
                .setFlexGrow(3);
        if (address.project() == null) {
            column(grid, "task.project", "176px", TaskList::project);
        }
        column(grid, "task.status", "144px", task -> Chip.of(task.status()));
        column(grid, "task.priority", "112px", task -> Chip.of(task.priority()));
        column(grid, "task.deadline", "112px", this::deadline);
        column(grid, "task.assignees", "128px", TaskList::people);
        column(grid, "task.threads", "168px", TaskList::talk);
    }

    private static void column(Grid<TaskRow> grid, String key, String width, Function<TaskDetails, Component> cell) {
        grid.addComponentColumn(row -> row.isTask() ? cell.apply(row.task()) : new Span())
                .setHeader(Words.say(key))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component heading(TaskDetails first, TaskGroup group) {
        Span count = new Span(Words.say("group.count", group.count()));
        count.addClassName("quiet");
        Div words = new Div(groupName(first), count);
        words.addClassName("group-head");
        return words;
    }

    private Component groupName(TaskDetails first) {
        return switch (address.grouping()) {
            case NONE -> new Span();
            case STATUS -> Chip.of(first.status());
            case PRIORITY -> Chip.of(first.priority());
            case BUDGET ->
                new Span(
                        first.budgetItemId() == null
                                ? Words.say("task.notBudgeted")
                                : items.getOrDefault(first.budgetItemId(), Words.say("filter.unknown")));
            case WAITING ->
                new Span(
                        first.waiting().isEmpty()
                                ? Words.say("response.none")
                                : Words.say(first.waiting().getFirst().state()));
            case PROJECT ->
                new Span(Objects.requireNonNullElseGet(first.projectTitle(), () -> Words.say("task.noProject")));
            case ASSIGNEE ->
                first.assignees().stream()
                        .filter(person -> person.id().equals(house.me().id()))
                        .findFirst()
                        .or(() -> first.assignees().stream().findFirst())
                        .<Component>map(PersonBadge::new)
                        .orElseGet(() -> new Span(Words.say("filter.nobody")));
        };
    }

    private Component name(TaskDetails task) {
        Link name = new Link(address.to(task.id()), task.name());
        name.addClassName("row-title");
        Div words = new Div(name);
        words.addClassName("row-words");
        Div marks = new Div();
        marks.addClassName("marks");
        // Where the list is narrow, its last column is far away.
        TaskMarks.unread(task).ifPresent(unread -> {
            unread.addClassName("when-narrow");
            marks.add(unread);
        });
        if (task.toReview()) {
            marks.add(Chip.of(Glyph.IN_REVIEW, Words.say("today.review"), Chip.Tone.WARM));
        }
        TaskMarks.waiting(house, task).ifPresent(marks::add);
        if (task.subtasks() > 0) {
            marks.add(TaskMarks.subtasks(task));
        }
        TaskMarks.partOf(task).ifPresent(words::add);
        if (marks.getComponentCount() > 0) {
            words.add(marks);
        }
        return words;
    }

    private static Component project(TaskDetails task) {
        return task.projectId() == null || task.projectTitle() == null
                ? new Span(Words.say("task.noProject"))
                : new Link(Link.to(task.projectId()), task.projectTitle());
    }

    private Component deadline(TaskDetails task) {
        return TaskMarks.deadline(house, task);
    }

    private static Component people(TaskDetails task) {
        return TaskMarks.people(task);
    }

    private static Component talk(TaskDetails task) {
        Div counts = new Div();
        counts.addClassName("counts");
        for (ThreadName thread : ThreadName.values()) {
            int posts = task.posts().getOrDefault(thread, 0);
            if (posts > 0) {
                Span count = new Span(AudienceMark.of(thread), new Span(String.valueOf(posts)));
                count.addClassName("count");
                int unread = task.unread().getOrDefault(thread, 0);
                if (unread > 0) {
                    count.addClassName("unread");
                    count.add(UnreadMark.of(unread, task.mentions().getOrDefault(thread, 0)));
                }
                count.setTitle(Words.say("thread.count", Words.say(thread), posts));
                counts.add(count);
            }
        }
        return counts;
    }
}
