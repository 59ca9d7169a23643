package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.ProjectId;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskDetails;
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
import java.util.Set;

/** The tasks of a project, each with whom it is open to and how much was said in which thread. */
final class TaskList extends Div {

    private final House house;
    private final boolean mayGrant;

    TaskList(House house, ProjectId project) {
        this.house = house;
        this.mayGrant = house.may(Permission.ACCESS_GRANT);
        LiveGrid<TaskDetails> list = new LiveGrid<>(
                house,
                Words.say("tasks"),
                Set.of("task", "access", "self"),
                page -> {
                    Tasks part = house.ask(new FindTasks(project, null, page));
                    return new Slice<>(part.items(), part.next());
                },
                () -> new EmptyState(Glyph.TO_DO, Words.say("tasks.none"), Words.say("tasks.none.text")));
        columns(list.grid());
        if (mayGrant) {
            list.choosing(
                    TaskDetails::id,
                    new TasksTogether(house, () -> house.ask(new FindProject(project))
                                    .brandId())
                            .bar());
        }
        add(list);
        addClassName("task-list");
    }

    private void columns(Grid<TaskDetails> grid) {
        grid.addComponentColumn(task -> AccessIcon.of(house, task, mayGrant))
                .setHeader(Words.say("projects.access"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(TaskList::name)
                .setHeader(Words.say("task"))
                .setWidth("240px")
                .setFlexGrow(3);
        grid.addComponentColumn(task -> Chip.of(task.status()))
                .setHeader(Words.say("task.status"))
                .setWidth("144px")
                .setFlexGrow(0);
        grid.addComponentColumn(task -> Chip.of(task.priority()))
                .setHeader(Words.say("task.priority"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::deadline)
                .setHeader(Words.say("task.deadline"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(TaskList::people)
                .setHeader(Words.say("task.assignees"))
                .setWidth("128px")
                .setFlexGrow(0);
        grid.addComponentColumn(TaskList::talk)
                .setHeader(Words.say("task.threads"))
                .setWidth("168px")
                .setFlexGrow(0);
    }

    private static Component name(TaskDetails task) {
        Link name = new Link(Link.to(task.id()), task.name());
        name.addClassName("row-title");
        Div words = new Div(name);
        words.addClassName("row-words");
        if (task.toReview()) {
            words.add(Chip.of(Glyph.IN_REVIEW, Words.say("task.notBudgeted"), Chip.Tone.WARM));
        }
        if (task.parentTaskId() != null) {
            words.addClassName("subtask");
        }
        return words;
    }

    private Component deadline(TaskDetails task) {
        if (task.deadline() == null) {
            return new Span();
        }
        Span due = new Span(house.times().day(task.deadline()));
        if (house.times().past(task.deadline()) && task.status() != TaskStatus.DONE) {
            due.addClassName("late");
        }
        return due;
    }

    private static Component people(TaskDetails task) {
        Div faces = new Div();
        faces.addClassName("faces");
        task.assignees().forEach(person -> faces.add(PersonBadge.face(person.name(), person.kind())));
        return faces;
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
                    count.add(UnreadMark.of(unread));
                }
                count.setTitle(Words.say("thread.count", Words.say(thread), posts));
                counts.add(count);
            }
        }
        return counts;
    }
}
