package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.BadInput;
import io.portico.messages.person.Permission;
import io.portico.messages.task.MoveTask;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Foreseen;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.List;

/** Moving a task to another project; it is locked afterwards. */
final class MoveDialog {

    private final FormDialog dialog;

    MoveDialog(House house, TaskDetails task) {
        dialog = new FormDialog(Words.say("task.move.title", task.name()), Words.say("task.move.do"));
        ComboBox<ProjectDetails> project = new ComboBox<>(Words.say("task.project"));
        project.setItems(new Known(house)
                .projects().stream()
                        .filter(one -> !one.id().equals(task.projectId()))
                        .toList());
        project.setItemLabelGenerator(one -> Words.say("project.of", one.title(), one.brandName()));
        dialog.fields().name("projectId", project);
        project.addClassName("wide");
        Paragraph what = new Paragraph(Words.say("task.move.text"));
        what.addClassNames("wide", "quiet");
        dialog.body(project, what);
        if (task.parentName() != null) {
            Paragraph leaves = new Paragraph(Words.say("task.move.parent", task.parentName()));
            leaves.addClassNames("wide", "quiet");
            dialog.body(leaves);
        }
        if (house.may(Permission.ACCESS_GRANT)) {
            Foreseen foreseen = new Foreseen(house);
            foreseen.addClassName("wide");
            dialog.body(foreseen);
            project.addValueChangeListener(event -> {
                foreseen.removeAll();
                if (event.getValue() != null) {
                    foreseen.show(List.of(Plans.move(task.id(), event.getValue().id())));
                }
            });
        }
        dialog.onSubmit(() -> {
            if (project.getValue() == null) {
                throw new BadInput("projectId", BadInput.Code.REQUIRED);
            }
            ProjectDetails target = project.getValue();
            TaskPlace before = TaskPlace.of(house, task.id());
            house.send(new MoveTask(task.id(), target.id()));
            String moved = Words.say("task.move.done", task.name(), target.title());
            before.back(target.id()).ifPresentOrElse(back -> Notice.undoable(moved, back), () -> Notice.done(moved));
        });
    }

    void open() {
        dialog.open();
    }
}
