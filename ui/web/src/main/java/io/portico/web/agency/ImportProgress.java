package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.imports.ImportState;
import io.portico.messages.imports.StopImport;
import io.portico.messages.imports.UndoImport;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindImportProblems;
import io.portico.views.agency.ImportDetails;
import io.portico.views.agency.ImportProblems;
import io.portico.web.parts.Download;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Progress;
import io.portico.web.parts.Words;

/** The last step of an import: how far it is, what it made, and the way back. */
final class ImportProgress extends Div {

    private static final int WHOLE_PERCENT = 100;
    private static final PageRequest FIRST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final House house;
    private final Paragraph words = new Paragraph();
    private final Div bar = new Div();
    private final Div figures = new Div();
    private ImportDetails now;

    ImportProgress(House house, ImportDetails now) {
        this.house = house;
        this.now = now;
        addClassName("import-progress");
        add(state());
        if (now.kept() > 0 || !now.keptProjects().isEmpty()) {
            add(kept());
        }
        boolean over = now.state() != ImportState.RUNNING && now.state() != ImportState.UNDOING;
        if (over && now.problems() > 0) {
            add(problems());
        }
    }

    /** The same state, further on. */
    void move(ImportDetails later) {
        now = later;
        words.setText(words());
        bar.removeAll();
        switch (now.state()) {
            case RUNNING, STOPPED -> bar.add(new Progress(percent(now.done(), now.rows())));
            case UNDOING -> bar.add(new Progress(percent(now.takenBack() + now.kept(), now.tasks())));
            case UPLOADED, FINISHED, UNDONE, DISCARDED -> {}
        }
        figures.removeAll();
        if (now.state() != ImportState.DISCARDED) {
            figures.add(
                    ImportPreviewPart.figure(now.tasks() - now.takenBack(), "imports.figure.made"),
                    ImportPreviewPart.figure(now.skipped(), "imports.figure.skipped"),
                    ImportPreviewPart.figure(now.problems(), "imports.figure.problems"));
        }
    }

    private static int percent(int part, int whole) {
        return WHOLE_PERCENT * part / Math.max(1, whole);
    }

    private Panel state() {
        words.getElement().setAttribute("role", "status");
        figures.addClassName("import-figures");
        move(now);
        Panel panel = new Panel(Words.say("imports.step.IMPORT")).show(words, bar, figures);
        Div foot = new Div();
        foot.addClassName("import-foot");
        switch (now.state()) {
            case RUNNING -> foot.add(new Button(Words.say("imports.stop"), _ -> stop()));
            case STOPPED -> {
                foot.add(new Button(Words.say("imports.undo"), _ -> undo()));
                if (!now.undoBegun()) {
                    Button on = new Button(Words.say("imports.goOn"), _ -> goOn());
                    on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    foot.add(on);
                }
            }
            case FINISHED -> {
                if (now.tasks() > 0) {
                    foot.add(new Button(Words.say("imports.undo"), _ -> undo()));
                }
                foot.add(new Link("tasks", Words.say("imports.toTasks")));
            }
            case UPLOADED, UNDOING, UNDONE, DISCARDED -> {}
        }
        return panel.also(foot);
    }

    private String words() {
        return switch (now.state()) {
            case RUNNING -> Words.say("imports.running", now.done(), now.rows());
            case STOPPED ->
                now.stoppedBecause() == null
                        ? Words.say("imports.stopped", now.done(), now.rows())
                        : Words.say("imports.halted", now.done(), now.rows(), now.stoppedBecause());
            case FINISHED -> Words.say("imports.finished", now.tasks(), now.projects());
            case UNDOING -> Words.say("imports.undoing");
            case UNDONE -> Words.say("imports.undone", now.takenBack(), now.kept());
            case DISCARDED, UPLOADED -> Words.say("imports.discarded");
        };
    }

    private Panel kept() {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        now.keptProjects().forEach(kept -> rows.add(new ListItem(link(Link.to(kept.id()), kept.title()))));
        now.keptTasks().forEach(kept -> rows.add(new ListItem(link(Link.to(kept.id()), kept.name()))));
        Paragraph about = new Paragraph(Words.say("imports.kept.text"));
        about.addClassName("quiet");
        return new Panel(Words.say("imports.kept", now.kept())).show(about, rows);
    }

    private static Div link(String path, String text) {
        Div words = new Div(new Link(path, text));
        words.addClassName("row-words");
        return words;
    }

    private Panel problems() {
        ImportProblems first = house.ask(new FindImportProblems(now.id(), FIRST));
        Download sheet =
                new Download("api/v1/imports/" + now.id().value() + "/problems.csv", Words.say("imports.problems.csv"));
        Panel panel = new Panel(Words.say("imports.problems", now.problems()), sheet);
        panel.show(ImportWords.problems(first.items()));
        if (first.next() != null) {
            panel.also(new Paragraph(Words.say("sets.more", first.items().size())));
        }
        return panel;
    }

    private void stop() {
        Notice.attempt(() -> house.send(new StopImport(now.id())));
    }

    private void goOn() {
        Notice.attempt(() -> house.importing(desk -> desk.start(now.id())));
    }

    private void undo() {
        FormDialog dialog = new FormDialog(Words.say("imports.undo.title"), Words.say("imports.undo"));
        dialog.body(new Paragraph(Words.say("imports.undo.text", now.tasks())));
        dialog.onSubmit(() -> house.send(new UndoImport(now.id())));
        dialog.open();
    }
}
