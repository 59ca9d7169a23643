package io.portico.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTaskSort;
import io.portico.views.portal.PortalTasks;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Rows;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tasks of a project as the reader sees them, subtasks behind their parents; done ones and subtasks can be hidden. */
final class PortalTaskList extends Div {

    private static final int STEP = 50;
    private static final String SUBTASKS = "subtasks";
    private static final String DONE = "done";

    private final House house;
    private final ProjectId project;
    private final Stock<PortalTaskLine> tasks;
    private final Rows<Placed, PortalTaskRow> rows;
    private final Div empty = new Div();
    private final Checkbox hideSubtasks = new Checkbox(Words.say("portal.hideSubtasks"));
    private final Checkbox showDone = new Checkbox(Words.say("portal.showDone"));
    private final Button more = new Button(Words.say("more"));
    private volatile Wish wish;
    private int wanted = STEP;

    /** Which of the tasks are to be seen. */
    private record Wish(boolean subtasks, boolean done) {
        FindPortalTasks question(ProjectId project, PageRequest page) {
            Set<TaskStatus> statuses = done ? Set.of() : EnumSet.complementOf(EnumSet.of(TaskStatus.DONE));
            return new FindPortalTasks(project, statuses, Set.of(), null, subtasks, PortalTaskSort.NESTED, page);
        }
    }

    /** @param none where nothing is to be seen, whether there is nothing at all */
    private record Found(List<PortalTaskLine> items, boolean none) {}

    private record Placed(PortalTaskLine task, PortalTaskRow.Within within) {}

    /** @param query which of them are shown */
    PortalTaskList(House house, ProjectId project, QueryParameters query) {
        this.house = house;
        this.project = project;
        hideSubtasks.setValue(Asked.text(query, SUBTASKS).equals("false"));
        showDone.setValue(Asked.text(query, DONE).equals("true"));
        this.wish = wish();
        this.tasks = new Stock<>(page -> {
            PortalTasks part = house.ask(wish.question(project, page));
            return new Slice<>(part.items(), part.next());
        });
        this.rows = new Rows<>(
                house,
                placed -> placed.task().id(),
                PortalTaskRow::new,
                (row, placed) -> row.show(house, placed.task(), placed.within()));
        Div choices = new Div(hideSubtasks, showDone);
        choices.addClassName("choices");
        hideSubtasks.addValueChangeListener(_ -> askAnew());
        showDone.addValueChangeListener(_ -> askAnew());
        more.addClickListener(_ -> {
            wanted += STEP;
            show(new Found(tasks.from(0, wanted), false));
        });
        more.setVisible(false);
        add(choices, rows, empty, more);
        Live.keep(this, house, Set.of("task", "access", "self"), this::found, this::show, () -> rows.show(List.of()))
                .daily();
    }

    private Wish wish() {
        return new Wish(!hideSubtasks.getValue(), showDone.getValue());
    }

    private void askAnew() {
        wish = wish();
        Map<String, String> words = new HashMap<>();
        if (!wish.subtasks()) {
            words.put(SUBTASKS, "false");
        }
        if (wish.done()) {
            words.put(DONE, "true");
        }
        Asked.write(Link.to(project), words);
        wanted = STEP;
        show(found());
    }

    private Found found() {
        tasks.renewed();
        List<PortalTaskLine> items = tasks.from(0, wanted);
        boolean none = items.isEmpty()
                && house.ask(FindPortalTasks.in(project, new PageRequest(1, null)))
                        .items()
                        .isEmpty();
        return new Found(items, none);
    }

    private void show(Found found) {
        rows.show(placed(found.items()));
        empty.removeAll();
        if (found.items().isEmpty()) {
            empty.add(nothing(found.none()));
        }
        rows.setVisible(!found.items().isEmpty());
        more.setVisible(!tasks.endsAt(found.items().size()));
    }

    private static List<Placed> placed(List<PortalTaskLine> tasks) {
        List<Placed> placed = new ArrayList<>();
        Set<TaskId> family = new HashSet<>();
        for (PortalTaskLine task : tasks) {
            boolean behindParent = family.contains(task.parentTaskId());
            if (!behindParent) {
                family.clear();
            }
            family.add(task.id());
            placed.add(new Placed(task, behindParent ? PortalTaskRow.Within.PARENT : PortalTaskRow.Within.PROJECT));
        }
        return placed;
    }

    private EmptyState nothing(boolean atAll) {
        if (atAll) {
            return new EmptyState(Glyph.TO_DO, Words.say("portal.noTasks"), Words.say("portal.noTasks.text"));
        }
        return wish.subtasks()
                ? new EmptyState(Glyph.DONE, Words.say("portal.allDone"), Words.say("portal.allDone.text"))
                : new EmptyState(Glyph.DONE, Words.say("portal.tasks.noneSo"), Words.say("portal.onlySubtasks.text"));
    }
}
