package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.ImportState;
import io.portico.messages.imports.RowProblem;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Chip.Tone;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Words;
import java.util.List;

/** How pages speak of imports. */
final class ImportWords {

    private ImportWords() {}

    static Chip chip(ImportState state) {
        String word = Words.say(state);
        return switch (state) {
            case UPLOADED -> Chip.of(Glyph.FILE, word, Tone.PLAIN);
            case RUNNING -> Chip.of(Glyph.IN_PROGRESS, word, Tone.GOING);
            case STOPPED -> Chip.of(Glyph.PAUSED, word, Tone.WAITING);
            case FINISHED -> Chip.of(Glyph.DONE, word, Tone.GOOD);
            case UNDOING -> Chip.of(Glyph.BACK, word, Tone.GOING);
            case UNDONE -> Chip.of(Glyph.BACK, word, Tone.PLAIN);
            case DISCARDED -> Chip.of(Glyph.CANCELLED, word, Tone.PLAIN);
        };
    }

    static String source(ImportSource source) {
        return Words.say(source);
    }

    /** A line for each problem: its row, the part of it, and what is wrong. */
    static Component problems(List<RowProblem> problems) {
        UnorderedList lines = new UnorderedList();
        lines.addClassNames("rows", "import-problems");
        problems.forEach(problem -> lines.add(line(problem)));
        return lines;
    }

    private static ListItem line(RowProblem problem) {
        Span row = new Span(Words.say("imports.row", problem.row()));
        row.addClassName("row-number");
        Span part = new Span(problem.field() == null ? Words.say("imports.wholeRow") : Words.say(problem.field()));
        part.addClassName("part");
        Span words = new Span(Words.say("imports.problem." + problem.code().name()));
        words.addClassName("quiet");
        ListItem line = new ListItem(row, part, words);
        if (problem.code().skips()) {
            line.add(Chip.of(Glyph.MISSING, Words.say("imports.leftOut"), Tone.WARM));
        }
        return line;
    }
}
