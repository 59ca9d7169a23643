package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.views.FileLine;
import io.portico.views.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of a task or a project, newest first. A file of the same name in the same conversation is a newer version:
 * the older ones stand behind it.
 */
public final class FilesPanel extends Div {

    private static final int AT_FIRST = 50;

    /**
     * A file of the list.
     *
     * @param thread whose readers may have it; null where that goes without saying
     * @param task the task's name; null where that goes without saying
     * @param by who brought it; null where that is not told
     */
    public record Entry(
            FileLine file,
            TaskId taskId,
            @Nullable String task,
            @Nullable ThreadName thread,
            @Nullable String by,
            Instant at) {}

    private record Series(TaskId taskId, @Nullable ThreadName thread, String name) {}

    private final House house;
    private final Function<PageRequest, Slice<Entry>> question;
    private final UnorderedList rows = new UnorderedList();
    private final Button more = new Button(Words.say("files.more"));
    private final @Nullable Component around;
    private int shown = AT_FIRST;

    /**
     * The list.
     *
     * @param keys what it follows
     * @param around the part of the page to be taken away while there are no files; null to say so instead
     */
    public FilesPanel(
            House house, Set<String> keys, Function<PageRequest, Slice<Entry>> question, @Nullable Component around) {
        this.house = house;
        this.question = question;
        this.around = around;
        addClassName("files-panel");
        rows.addClassName("rows");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(_ -> Notice.attempt(() -> {
            shown += AT_FIRST;
            show(asked());
        }));
        Live.keep(this, house, keys, this::asked, this::show, () -> show(new Slice<>(List.of(), null)));
    }

    private Slice<Entry> asked() {
        List<Entry> entries = new ArrayList<>();
        String after = null;
        do {
            Slice<Entry> part =
                    question.apply(new PageRequest(Math.min(PageRequest.MAX_LIMIT, shown - entries.size()), after));
            entries.addAll(part.items());
            after = part.next();
        } while (after != null && entries.size() < shown);
        return new Slice<>(entries, after);
    }

    private void show(Slice<Entry> files) {
        removeAll();
        rows.removeAll();
        if (around != null) {
            around.setVisible(!files.items().isEmpty());
        }
        if (files.items().isEmpty()) {
            add(new EmptyState(Glyph.FILE, Words.say("files.none"), Words.say("files.none.text")));
            return;
        }
        Map<Series, List<Entry>> versions = new LinkedHashMap<>();
        files.items().forEach(entry -> versions.computeIfAbsent(
                        new Series(entry.taskId(), entry.thread(), entry.file().name()), _ -> new ArrayList<>())
                .add(entry));
        versions.values().forEach(series -> rows.add(row(series)));
        more.setVisible(files.next() != null);
        add(rows, more);
    }

    private ListItem row(List<Entry> series) {
        Entry newest = series.getFirst();
        ListItem row = new ListItem(new AttachedFile(house, newest.file()), marks(newest));
        if (series.size() > 1) {
            Div older = new Div();
            series.stream()
                    .skip(1)
                    .forEach(entry -> older.add(new Div(new AttachedFile(house, entry.file()), marks(entry))));
            older.addClassName("older-versions");
            row.add(new Details(Words.say("files.versions", series.size() - 1), older));
        }
        return row;
    }

    private Span marks(Entry entry) {
        Span marks = new Span();
        if (entry.thread() != null) {
            marks.add(AudienceMark.of(entry.thread()));
        }
        if (entry.task() != null) {
            marks.add(new Link(Link.to(entry.taskId()), entry.task()));
        }
        if (entry.by() != null) {
            marks.add(new Span(entry.by()));
        }
        marks.add(house.times().ago(entry.at()));
        marks.addClassNames("quiet", "marks");
        return marks;
    }
}
