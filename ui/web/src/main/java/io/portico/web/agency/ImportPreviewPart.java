package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.files.imports.ImportPreview;
import io.portico.files.imports.ImportPreview.PreviewedTask;
import io.portico.messages.ImportId;
import io.portico.messages.task.Priority;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;

/** The third step of an import: the first rows as they would become, and what cannot be taken as it is. */
final class ImportPreviewPart extends Div {

    private static final int ROWS = 20;

    private final House house;
    private final ImportId id;

    ImportPreviewPart(House house, ImportId id, Runnable back) {
        this.house = house;
        this.id = id;
        addClassName("import-preview");
        ImportPreview preview = house.importing(desk -> desk.preview(id, ROWS));
        add(summary(preview), rows(preview));
        if (!preview.firstProblems().isEmpty()) {
            Panel problems = new Panel(Words.say("imports.problems", preview.problems()));
            problems.show(ImportWords.problems(preview.firstProblems()));
            if (preview.problems() > preview.firstProblems().size()) {
                problems.also(new Paragraph(
                        Words.say("sets.more", preview.firstProblems().size())));
            }
            add(problems);
        }
        Button change = new Button(Words.say("imports.back"), Glyph.BACK.draw(), _ -> back.run());
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button start = new Button(Words.say("imports.start", preview.tasks()), _ -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setEnabled(preview.tasks() > 0);
        start.setDisableOnClick(preview.tasks() > 0);
        Div foot = new Div(change, start);
        foot.addClassName("import-foot");
        add(foot);
    }

    private static Panel summary(ImportPreview preview) {
        Div figures = new Div(
                figure(preview.tasks(), "imports.figure.tasks"),
                figure(preview.projects().size(), "imports.figure.projects"),
                figure(preview.skipped(), "imports.figure.skipped"));
        figures.addClassName("import-figures");
        Span inside = new Span(Words.say("imports.inside"));
        Div promise = new Div(Glyph.LOCK.draw(), inside);
        promise.addClassName("import-promise");
        Panel panel = new Panel(Words.say("imports.step.PREVIEW")).show(figures);
        if (!preview.projects().isEmpty()) {
            Paragraph titles = new Paragraph(Words.say(
                    "imports.newProjects",
                    String.join(", ", preview.projects().stream().limit(ROWS).toList())));
            titles.addClassName("quiet");
            panel.also(titles);
        }
        return panel.also(promise);
    }

    static Div figure(int number, String key) {
        Span value = new Span(Words.say("imports.number", number));
        value.addClassName("figure");
        Span word = new Span(Words.say(key, number));
        word.addClassName("quiet");
        return new Div(value, word);
    }

    private Panel rows(ImportPreview preview) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        preview.rows().forEach(task -> rows.add(row(task)));
        Panel panel = new Panel(Words.say("imports.firstRows"));
        if (preview.rows().isEmpty()) {
            return panel.show(new Paragraph(Words.say("imports.nothingNew")));
        }
        return panel.show(rows);
    }

    private ListItem row(PreviewedTask task) {
        Span name = new Span(task.name());
        name.addClassName("row-title");
        List<String> facts = new ArrayList<>();
        facts.add(task.project());
        if (task.parent() != null) {
            facts.add(Words.say("imports.partOf", task.parent()));
        }
        facts.addAll(task.assignees());
        if (task.notes() > 0) {
            facts.add(Words.say("imports.notes", task.notes()));
        }
        Span about = new Span(String.join(" · ", facts));
        about.addClassName("quiet");
        Div words = new Div(name, about);
        words.addClassName("row-words");
        Div marks = new Div();
        marks.addClassName("marks");
        if (task.startsOn() != null || task.deadline() != null) {
            marks.add(new Span(house.times().span(task.startsOn(), task.deadline())));
        }
        if (task.priority() != Priority.NORMAL) {
            marks.add(Chip.of(task.priority()));
        }
        marks.add(Chip.of(task.status()));
        return new ListItem(words, marks);
    }

    private void start() {
        Notice.attempt(() -> house.importing(desk -> desk.start(id)));
    }
}
