package io.portico.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.portico.messages.TaskId;
import io.portico.messages.approval.ApprovalCommand;
import io.portico.messages.approval.Approve;
import io.portico.messages.approval.AskForChanges;
import io.portico.messages.sealing.Confidential;
import io.portico.views.FileLine;
import io.portico.views.portal.FindPortalApprovals;
import io.portico.views.portal.PortalApproval;
import io.portico.views.portal.PortalApprovals;
import io.portico.web.parts.ApprovalStory;
import io.portico.web.parts.AttachedFile;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What waits for the reader's approval, large and calm, above the task it belongs to; and what was approved before. */
final class ApprovalBar extends Div {

    /** The dialog gives the focus back to a button that is no more, at whatever moment it goes: then nobody is anywhere. */
    private static final String FOCUS = """
            let turns = 30;
            const settle = () => {
              if (document.activeElement === document.body) {
                (this.localName === 'vaadin-details' ? this.querySelector('vaadin-details-summary') : this).focus();
              }
              if (--turns) setTimeout(settle, 100);
            };
            settle();
            """;

    private final House house;
    private final Map<PortalApproval, Section> bars = new LinkedHashMap<>();
    private final Details before = new Details();
    private final Live<PortalApprovals> live;
    private Consumer<Boolean> waiting = _ -> {};

    ApprovalBar(House house, TaskId task) {
        this.house = house;
        addClassName("approval-bars");
        live = Live.keep(
                this,
                house,
                Set.of(task.named(), "access"),
                () -> house.ask(new FindPortalApprovals(task)),
                this::show,
                () -> show(new PortalApprovals(List.of())));
    }

    /** Tells whether an answer of the reader is waited for, now and whenever that changes. */
    void onWaiting(Consumer<Boolean> listener) {
        waiting = listener;
        listener.accept(!bars.isEmpty());
    }

    /** A bar that is as it was stays, so that whoever is on it does. */
    private void show(PortalApprovals approvals) {
        setVisible(!approvals.items().isEmpty());
        List<PortalApproval> mine =
                approvals.items().stream().filter(PortalApproval::mayAnswer).toList();
        bars.keySet().retainAll(mine);
        List<Component> parts = new ArrayList<>();
        mine.forEach(approval -> parts.add(bars.computeIfAbsent(approval, this::bar)));
        List<PortalApproval> others =
                approvals.items().stream().filter(one -> !one.mayAnswer()).toList();
        if (!others.isEmpty()) {
            UnorderedList stories = new UnorderedList();
            stories.addClassName("stories");
            others.forEach(one -> stories.add(new ListItem(ApprovalStory.of(house, one))));
            before.setSummaryText(Words.say("approval.before", others.size()));
            before.removeAll();
            before.add(stories);
            if (before.getParent().isEmpty()) {
                before.setOpened(mine.isEmpty());
            }
            parts.add(before);
        }
        InPlace.arrange(this, parts);
        waiting.accept(!mine.isEmpty());
    }

    /** Whoever has answered is then at the next question, or at what has been answered. */
    private void answered() {
        live.again();
        bars.values().stream()
                .findFirst()
                .ifPresentOrElse(bar -> bar.getElement().executeJs(FOCUS), () -> before.getElement()
                        .executeJs(FOCUS));
    }

    private Section bar(PortalApproval approval) {
        String what = ApprovalStory.what(approval.file(), approval.taskName());
        Span asks = new Span(Words.say("approval.bar", house.agency().name()));
        asks.addClassName("approval-asks");
        Section bar = new Section(asks, thing(approval));
        bar.addClassName("approval-bar");
        bar.setAriaLabel(Words.say("approval.bar.of", house.agency().name(), what));
        bar.getElement().setAttribute("tabindex", "-1");
        String text = approval.text();
        if (text != null) {
            bar.add(new Prose(text));
        }
        Button approve = new Button(Words.say("approval.approve"), Glyph.YES.draw(), _ -> approve(approval, what));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setAriaLabel(Words.say("approval.approve.of", what));
        Button changes = new Button(Words.say("approval.changes"), _ -> askForChanges(approval, what));
        changes.setAriaLabel(Words.say("approval.changes.of", what));
        Span by = new Span(new Span(approval.askedBy().name()), house.times().ago(approval.askedAt()));
        by.addClassNames("quiet", "when");
        Div answers = new Div(approve, changes, by);
        answers.addClassName("approval-answers");
        bar.add(answers);
        return bar;
    }

    private Div thing(PortalApproval approval) {
        FileLine file = approval.file();
        Div thing = new Div();
        thing.addClassName("approval-thing");
        if (file == null) {
            thing.add(new Span(approval.taskName()));
        } else {
            thing.add(new AttachedFile(house, file));
        }
        return thing;
    }

    /** It cannot be taken back from here, so it is asked once more. */
    private void approve(PortalApproval approval, String what) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("approval.approve.title", what),
                Words.say("approval.approve.text", house.agency().name()),
                Words.say("approval.approve"),
                _ -> {
                    if (Notice.attempt(() -> house.send(new Approve(approval.id())))) {
                        Notice.done(Words.say("approval.approved", what));
                        answered();
                    }
                });
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.open();
    }

    private void askForChanges(PortalApproval approval, String what) {
        FormDialog dialog = new FormDialog(Words.say("approval.changes.title", what), Words.say("approval.changes.do"));
        TextArea text = new TextArea(Words.say("approval.changes.text"));
        text.setMaxLength(ApprovalCommand.MAX_TEXT);
        text.setRequiredIndicatorVisible(true);
        text.setMinRows(4);
        dialog.fields().name("text", text);
        dialog.body(text);
        dialog.onSubmit(() -> {
            house.send(new AskForChanges(approval.id(), Confidential.of(text.getValue())));
            answered();
        });
        dialog.open();
        text.focus();
    }
}
