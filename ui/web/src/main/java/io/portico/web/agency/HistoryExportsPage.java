package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.portico.messages.HistoryExportId;
import io.portico.messages.Rejected;
import io.portico.messages.historyexport.CancelHistoryExport;
import io.portico.messages.historyexport.HaltHistoryExport;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.HistoryExportState;
import io.portico.messages.historyexport.StartHistoryExport;
import io.portico.messages.person.Permission;
import io.portico.views.PageRequest;
import io.portico.views.audit.FindHistoryExports;
import io.portico.views.audit.HistoryExportDetails;
import io.portico.views.audit.HistoryExports;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Chip.Tone;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Progress;
import io.portico.web.parts.Sizes;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the access history along as files: what for, of which time, how far it is, and what can be had. */
public final class HistoryExportsPage extends Div {

    static final String ADDRESS = "access/exports";
    private static final PageRequest NEWEST = PageRequest.first();

    private final House house;
    private final Panel before = new Panel(Words.say("exports.before"));
    private final RadioButtonGroup<HistoryExportFormat> format = new RadioButtonGroup<>(Words.say("exports.format"));
    private final DatePicker from = new DatePicker(Words.say("history.from"));
    private final DatePicker to = new DatePicker(Words.say("history.to"));

    public HistoryExportsPage(House house) {
        if (!mayExport(house)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        this.house = house;
        addClassNames("page", "exports");
        Paragraph about = new Paragraph(Words.say("exports.about"));
        about.addClassNames("quiet", "description");
        add(new Head(Words.say("exports")).above(new Link("access", Words.say("access"))), about, chooser(), before);
        Live.keep(
                this,
                house,
                Set.of("history-export"),
                () -> house.ask(new FindHistoryExports(NEWEST)),
                this::show,
                () -> Gone.show(this));
    }

    /** Whether somebody reads the history and may take things along. */
    static boolean mayExport(House house) {
        return house.may(Permission.AUDIT_VIEW) && house.may(Permission.EXPORT);
    }

    private Panel chooser() {
        format.setItems(HistoryExportFormat.values());
        format.setItemLabelGenerator(one -> Words.say("exports.format." + one.name()));
        format.setValue(HistoryExportFormat.OCSF);
        for (DatePicker day : new DatePicker[] {from, to}) {
            Tongues.teach(day);
            day.setClearButtonVisible(true);
        }
        Div days = new Div(from, to);
        days.addClassName("asking");
        Button start = new Button(Words.say("exports.start"), Glyph.FILE.draw(), _ -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div foot = new Div(start);
        foot.addClassName("import-foot");
        Paragraph told = new Paragraph(Words.say("exports.told", HistoryExportDetails.KEPT.toDays()));
        told.addClassName("quiet");
        return new Panel(Words.say("exports.new")).show(format, days, told, foot);
    }

    private void start() {
        LocalDate until = to.getValue();
        Notice.attempt(() -> house.send(new StartHistoryExport(
                HistoryExportId.random(),
                format.getValue(),
                start(from.getValue()),
                until == null ? null : start(until.plusDays(1)))));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(house.times().zone()).toInstant();
    }

    private void show(HistoryExports exports) {
        if (exports.items().isEmpty()) {
            before.show(new EmptyState(Glyph.FILE, Words.say("exports.none"), Words.say("exports.none.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "export-rows");
        exports.items().forEach(one -> rows.add(row(one)));
        before.show(rows);
        if (exports.next() != null) {
            before.also(new Paragraph(Words.say("sets.more", NEWEST.limit())));
        }
    }

    private ListItem row(HistoryExportDetails one) {
        Span name = new Span(one.format().name() + " · " + time(one));
        name.addClassName("row-title");
        Span about = new Span(Words.say("exports.by", one.startedBy().name()) + " · ");
        about.addClassName("quiet");
        about.add(house.times().ago(one.startedAt()));
        Div words = new Div(name, about);
        words.addClassName("row-words");
        Div marks = new Div(chip(one.state()));
        marks.addClassName("marks");
        Div head = new Div(words, marks);
        head.addClassName("export-head");
        ListItem row = new ListItem(head, new Paragraph(said(one)));
        if (one.state() == HistoryExportState.RUNNING) {
            row.add(new Progress(one.percent()));
        }
        if (!one.pieces().isEmpty()) {
            row.add(pieces(one));
        }
        if (one.state() == HistoryExportState.RUNNING || !one.pieces().isEmpty()) {
            row.add(new Button(Words.say("exports.delete"), Glyph.CANCELLED.draw(), _ -> cancel(one)));
        }
        return row;
    }

    private String time(HistoryExportDetails one) {
        Instant since = one.from();
        Instant until = one.to();
        if (since == null) {
            return until == null
                    ? Words.say("exports.time.whole")
                    : Words.say("exports.time.until", house.times().exact(until));
        }
        return until == null
                ? Words.say("exports.time.from", house.times().exact(since))
                : Words.say(
                        "exports.time.between",
                        house.times().exact(since),
                        house.times().exact(until));
    }

    private String said(HistoryExportDetails one) {
        Instant deletedAt = one.deletedAt();
        return switch (one.state()) {
            case RUNNING -> Words.say("exports.running", one.events());
            case STOPPED ->
                switch (String.valueOf(one.stoppedBecause())) {
                    case HaltHistoryExport.PERSON_ERASED -> Words.say("exports.erased");
                    case HaltHistoryExport.TOO_MANY_EXPORTS -> Words.say("exports.tooMany");
                    case String code -> Words.say("exports.stopped", code);
                };
            case CANCELLED -> Words.say("exports.cancelled");
            case FINISHED ->
                deletedAt == null || (one.pieces().isEmpty() && one.events() > 0)
                        ? Words.say("exports.over", one.events())
                        : Words.say(
                                "exports.finished",
                                one.events(),
                                Sizes.words(one.sizeBytes()),
                                house.times().exact(deletedAt));
        };
    }

    private static Chip chip(HistoryExportState state) {
        String word = Words.say(state);
        return switch (state) {
            case RUNNING -> Chip.of(Glyph.IN_PROGRESS, word, Tone.GOING);
            case FINISHED -> Chip.of(Glyph.DONE, word, Tone.GOOD);
            case STOPPED -> Chip.of(Glyph.PAUSED, word, Tone.WAITING);
            case CANCELLED -> Chip.of(Glyph.CANCELLED, word, Tone.PLAIN);
        };
    }

    private static UnorderedList pieces(HistoryExportDetails one) {
        UnorderedList files = new UnorderedList();
        files.addClassName("export-files");
        for (HistoryExportDetails.ExportedFile piece : one.pieces()) {
            Anchor file = new Anchor(
                    "api/v1/audit/exports/" + one.id().value() + "/pieces/" + piece.number(),
                    Words.say(
                            "exports.piece",
                            piece.number(),
                            one.pieces().size(),
                            piece.events(),
                            Sizes.words(piece.sizeBytes())));
            file.setRouterIgnore(true);
            file.getElement().setAttribute("download", true);
            Span label = new Span(Words.say("exports.hash"));
            label.addClassName("quiet");
            files.add(new ListItem(file, new Div(label, new Code(piece.sha256()))));
        }
        return files;
    }

    private void cancel(HistoryExportDetails one) {
        FormDialog dialog = new FormDialog(Words.say("exports.delete.title"), Words.say("exports.delete"));
        dialog.body(new Paragraph(Words.say("exports.delete.text")));
        dialog.onSubmit(() -> house.send(new CancelHistoryExport(one.id())));
        dialog.open();
    }
}
