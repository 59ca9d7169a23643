package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.checkpoint.ChangeCheckpointKey;
import io.portico.messages.person.Permission;
import io.portico.views.audit.FindCheckpoint;
import io.portico.views.audit.FindRecordState;
import io.portico.views.audit.RecordCheck;
import io.portico.views.audit.RecordState;
import io.portico.views.audit.RecordTrouble;
import io.portico.views.audit.SignedCheckpoint;
import io.portico.web.parts.CopyLine;
import io.portico.web.parts.Download;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;

/** Whether anybody touched the record, and what to take along so that it can be shown. */
public final class RecordPage extends Div {

    static final String ADDRESS = "access/record";

    private final House house;
    private final Div parts = new Div();

    public RecordPage(House house) {
        this.house = house;
        addClassName("page");
        parts.addClassName("stack");
        show();
        add(new Head(Words.say("record")).above(new Link("access", Words.say("access"))), parts);
    }

    private void show() {
        parts.removeAll();
        RecordState state = house.ask(new FindRecordState());
        parts.add(state(state));
        if (state.keyLost()) {
            parts.add(lost());
            return;
        }
        SignedCheckpoint checkpoint = house.ask(new FindCheckpoint());
        parts.add(checkpoint(checkpoint));
        if (house.may(Permission.SETTINGS_EDIT) && house.may(Permission.PEOPLE_VIEW)) {
            parts.add(new AnchorsPanel(house));
        }
        if (house.may(Permission.EXPORT)) {
            parts.add(evidence(checkpoint.size(), knowsFigures()));
        }
    }

    private Panel state(RecordState state) {
        Panel panel = new Panel(
                Words.say("record.state"), new Button(Words.say("record.again"), Glyph.CLOCK.draw(), _ -> show()));
        RecordCheck checked = state.checked();
        if (!state.troubles().isEmpty()) {
            UnorderedList found = new UnorderedList();
            state.troubles().forEach(trouble -> found.add(new ListItem(said(trouble))));
            panel.addClassName("failed");
            return panel.show(
                    new EmptyState(Glyph.URGENT, Words.say("record.changed"), Words.say("record.changed.text")), found);
        }
        if (checked == null) {
            return panel.show(
                    new EmptyState(Glyph.CLOCK, Words.say("record.reading"), Words.say("record.reading.text")));
        }
        if (checked.at().plus(RecordCheck.LATE).isBefore(house.times().now())) {
            panel.addClassName("failed");
            return panel.show(new EmptyState(
                    Glyph.CLOCK,
                    Words.say("record.late"),
                    Words.say("record.late.text", house.times().exact(checked.at()))));
        }
        return panel.show(new EmptyState(
                Glyph.SHIELD,
                Words.say("record.sound"),
                Words.say("record.sound.text", checked.size(), house.times().exact(checked.at()))));
    }

    private String said(RecordTrouble trouble) {
        // People count from one.
        String words = "record." + trouble.kind();
        return Words.say(
                words, trouble.from() + 1, trouble.until(), house.times().exact(trouble.seenAt()));
    }

    private Panel lost() {
        Panel panel = new Panel(Words.say("record.checkpoint"));
        panel.addClassName("failed");
        panel.show(new EmptyState(Glyph.KEY, Words.say("record.lost"), Words.say("record.lost.text")));
        if (house.may(Permission.SETTINGS_EDIT)) {
            panel.also(changeKey("record.lost.begin"));
        }
        return panel;
    }

    private Panel checkpoint(SignedCheckpoint checkpoint) {
        Panel panel = new Panel(
                Words.say("record.checkpoint"), new Download("api/v1/audit/checkpoint.note", Words.say("record.save")));
        panel.show(
                new Paragraph(Words.say("record.checkpoint.text", checkpoint.size())),
                new CopyLine(Words.say("record.root"), checkpoint.root()),
                new CopyLine(Words.say("record.fingerprint"), checkpoint.fingerprint()));
        if (house.may(Permission.SETTINGS_EDIT)) {
            panel.also(changeKey("record.key"));
        }
        return panel;
    }

    /** Events hold what invoices and budgets come to. */
    private boolean knowsFigures() {
        return house.may(Permission.AUDIT_CONTENT)
                || (house.may(Permission.WORK_VIEW)
                        && house.may(Permission.BILLING_VIEW)
                        && house.may(Permission.COSTS_VIEW));
    }

    /**
     * @param size of how many events it will be, or a few more
     * @param figures whether what invoices and budgets come to will be in it
     */
    private static Panel evidence(long size, boolean figures) {
        return new Panel(
                        Words.say("record.evidence"),
                        new Download("api/v1/audit/export", Words.say("record.evidence.save")))
                .show(
                        new Paragraph(Words.say(figures ? "record.evidence.text" : "record.evidence.without")),
                        new CopyLine(
                                Words.say("record.evidence.check"),
                                "./portico verify evidence-%1$d.zip --checkpoint checkpoint-%1$d.note"
                                        .formatted(size)));
    }

    /** @param words of what follows: {@code record.key} after one that vouches for the next, {@code record.lost.begin} after a lost one */
    private Component changeKey(String words) {
        return new Button(Words.say(words), Glyph.KEY.draw(), _ -> {
            ConfirmDialog sure = new ConfirmDialog(
                    Words.say(words + ".title"),
                    Words.say(words + ".text"),
                    Words.say(words),
                    _ -> Notice.attempt(() -> {
                        house.send(new ChangeCheckpointKey(house.agency().id()));
                        Notice.done(Words.say("record.key.done"));
                        show();
                    }));
            sure.setCancelable(true);
            sure.setCancelText(Words.say("cancel"));
            sure.open();
        });
    }
}
