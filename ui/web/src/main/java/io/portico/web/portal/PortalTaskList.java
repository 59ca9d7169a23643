package io.portico.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.ProjectId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTasks;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** The tasks of a project as the reader sees them; done ones and subtasks can be hidden. */
final class PortalTaskList extends Div {

    private static final int STEP = 50;

    private final House house;
    private final Stock<PortalTaskLine> tasks;
    private final UnorderedList rows = new UnorderedList();
    private final Div empty = new Div();
    private final Checkbox hideSubtasks = new Checkbox(Words.say("portal.hideSubtasks"));
    private final Checkbox showDone = new Checkbox(Words.say("portal.showDone"));
    private final Button more = new Button(Words.say("more"));
    private int wanted = STEP;

    PortalTaskList(House house, ProjectId project) {
        this.house = house;
        this.tasks = new Stock<>(page -> {
            PortalTasks part = house.ask(new FindPortalTasks(project, null, page));
            return new Slice<>(part.items(), part.next());
        });
        rows.addClassName("rows");
        Div choices = new Div(hideSubtasks, showDone);
        choices.addClassName("choices");
        hideSubtasks.addValueChangeListener(_ -> draw());
        showDone.addValueChangeListener(_ -> draw());
        more.addClickListener(_ -> {
            wanted += STEP;
            draw();
        });
        add(choices, rows, empty, more);
        Live.keep(this, house, Set.of("task", "access", "self"), this::renewed, _ -> draw(), rows::removeAll);
    }

    private List<PortalTaskLine> renewed() {
        tasks.renewed();
        return tasks.from(0, wanted);
    }

    private void draw() {
        List<PortalTaskLine> all = tasks.from(0, wanted);
        List<PortalTaskLine> chosen = all.stream()
                .filter(task -> showDone.getValue() || task.status() != TaskStatus.DONE)
                .filter(task -> !hideSubtasks.getValue() || task.parentTaskId() == null)
                .toList();
        rows.removeAll();
        chosen.forEach(task -> rows.add(new PortalTaskRow(task, house.times(), false)));
        empty.removeAll();
        if (chosen.isEmpty()) {
            empty.add(
                    all.isEmpty()
                            ? new EmptyState(Glyph.TO_DO, Words.say("portal.noTasks"), Words.say("portal.noTasks.text"))
                            : new EmptyState(
                                    Glyph.DONE, Words.say("portal.allDone"), Words.say("portal.allDone.text")));
        }
        rows.setVisible(!chosen.isEmpty());
        more.setVisible(!tasks.endsAt(all.size()));
    }
}
