package io.portico.web.agency;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.approval.ApprovalCommand;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.views.FileLine;
import io.portico.views.agency.ApprovalChoice;
import io.portico.views.agency.FindApprovalChoices;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asking for approval: whom, of what, and in which words; who will be asked is said by name before it is sent. */
final class ApprovalDialog {

    private final FormDialog dialog = new FormDialog(Words.say("approval.ask.title"), Words.say("approval.ask.do"));
    private final Select<Audience> audience = new Select<>();
    private final Select<ApprovalChoice> what = new Select<>();
    private final Paragraph asked = new Paragraph();
    private List<ApprovalChoice> choices = List.of();

    /** Whether the reader may ask at all: it is work on the task, and something said to those outside. */
    static boolean mayOpen(House house) {
        return house.may(Permission.WORK_EDIT) && house.may(Permission.REPLIES_POST);
    }

    ApprovalDialog(House house, TaskId task) {
        this(house, task, null);
    }

    /** @param meant the file that was pointed at; null when it can still be anything */
    ApprovalDialog(House house, TaskId task, @Nullable FileId meant) {
        audience.setLabel(Words.say("approval.audience"));
        audience.setItemLabelGenerator(one -> Words.say(ThreadName.of(one)));
        audience.addValueChangeListener(event -> offer(event.getValue()));
        what.setLabel(Words.say("approval.what"));
        what.setItemLabelGenerator(ApprovalDialog::label);
        what.addValueChangeListener(event -> nameThoseAsked(event.getValue()));
        asked.addClassName("approval-asked");
        asked.getElement().setAttribute("role", "status");
        TextArea text = new TextArea(Words.say("approval.text"));
        text.setMaxLength(ApprovalCommand.MAX_TEXT);
        dialog.fields().name("audience", audience);
        dialog.fields().name("fileId", what);
        dialog.fields().name("text", text);
        dialog.body(audience, what, text, asked);
        dialog.onSubmit(() -> {
            ApprovalChoice choice = what.getValue();
            if (choice == null) {
                throw new BadInput(audience.getValue() == null ? "audience" : "fileId", BadInput.Code.REQUIRED);
            }
            house.send(new AskForApproval(
                    ApprovalId.random(), task, choice.audience(), file(choice), Confidential.of(text.getValue())));
        });
        Live.keep(
                asked,
                house,
                Set.of(task.named(), "access"),
                () -> house.ask(new FindApprovalChoices(task)).items(),
                now -> show(now, meant),
                asked::removeAll);
    }

    /** Who is asked may change while the question is written; what was chosen stays as long as it can be asked. */
    private void show(List<ApprovalChoice> now, @Nullable FileId meant) {
        if (now.equals(choices)) {
            return;
        }
        ApprovalChoice before = what.getValue();
        choices = now;
        audience.setItems(Arrays.stream(Audience.values())
                .filter(one -> now.stream().anyMatch(choice -> choice.audience() == one))
                .toList());
        now.stream()
                .filter(choice -> before == null
                        ? meant != null && meant.equals(file(choice))
                        : choice.audience() == before.audience() && Objects.equals(file(choice), file(before)))
                .findFirst()
                .ifPresentOrElse(
                        choice -> {
                            audience.setValue(choice.audience());
                            what.setValue(choice);
                        },
                        () -> {
                            if (before == null) {
                                preset();
                            } else {
                                lose(before.audience());
                            }
                        });
    }

    /** Nothing else is chosen in its place for somebody who is about to send. */
    private void lose(Audience to) {
        boolean stillAsked = choices.stream().anyMatch(choice -> choice.audience() == to);
        audience.setValue(stillAsked ? to : null);
        what.clear();
        asked.setText(Words.say("approval.what.gone"));
        asked.setClassName("warning", true);
    }

    private static @Nullable FileId file(ApprovalChoice choice) {
        FileLine file = choice.file();
        return file == null ? null : file.id();
    }

    /** Those are preset who can answer at all. */
    private void preset() {
        choices.stream()
                .filter(choice -> !choice.approvers().isEmpty())
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .ifPresent(choice -> audience.setValue(choice.audience()));
    }

    private static String label(ApprovalChoice choice) {
        FileLine file = choice.file();
        return file == null ? Words.say("approval.task") : file.name();
    }

    private void offer(@Nullable Audience to) {
        List<ApprovalChoice> offered =
                choices.stream().filter(choice -> choice.audience() == to).toList();
        what.setItems(offered);
        // The newest file is what is mostly meant.
        offered.stream()
                .filter(choice -> choice.file() != null)
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .ifPresent(what::setValue);
    }

    private void nameThoseAsked(@Nullable ApprovalChoice choice) {
        boolean nobody = choice != null && choice.approvers().isEmpty();
        asked.setText(
                choice == null
                        ? ""
                        : nobody
                                ? Words.say("approval.asked.nobody")
                                : Words.say("approval.asked", ApprovalsPanel.names(choice.approvers())));
        asked.setClassName("warning", nobody);
    }

    void open() {
        dialog.open();
    }
}
