package io.portico.web.parts;

import com.vaadin.flow.component.Component;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
     * @param version which of those of its name in its conversation it is
     * @param approved the last of those that is approved; null when none is
     * @param thread whose readers may have it; null where that goes without saying
     * @param task the task's name; null where that goes without saying
     * @param by who brought it; null where that is not told
     */
    public record Entry(
            FileLine file,
            int version,
            @Nullable Integer approved,
            TaskId taskId,
            @Nullable String task,
            @Nullable ThreadName thread,
            @Nullable String by,
            Instant at) {}

    private record Series(TaskId taskId, @Nullable ThreadName thread, String name) {
        static Series of(Entry entry) {
            return new Series(entry.taskId(), entry.thread(), entry.file().name());
        }
    }

    /** @param whole all versions of those that are open, where the list goes on behind them */
    private record Answer(Slice<Entry> files, Map<Series, List<Entry>> whole) {}

    private final House house;
    private final BiFunction<@Nullable TaskId, PageRequest, Slice<Entry>> question;
    private final UnorderedList rows = new UnorderedList();
    private final Gradual<Entry> entries;
    private final @Nullable Consumer<Entry> asking;
    private final Map<Series, Row> drawn = new HashMap<>();
    /** Those whose earlier versions are open; what asks behind the page reads it, too. */
    private final Set<Series> opened = ConcurrentHashMap.newKeySet();

    private final EmptyState none;

    /**
     * The list.
     *
     * @param keys what it follows
     * @param question asks for a page of the list, or of those of it that one task has
     * @param none what would be here, said while there is nothing
     * @param asking begins to ask for approval of a file; null where that is not the reader's to do
     */
    public FilesPanel(
            House house,
            Set<String> keys,
            BiFunction<@Nullable TaskId, PageRequest, Slice<Entry>> question,
            String none,
            @Nullable Consumer<Entry> asking) {
        this.asking = asking;
        this.house = house;
        this.question = question;
        this.none = new EmptyState(Glyph.FILE, Words.say("files.none"), none);
        addClassName("files-panel");
        rows.addClassName("rows");
        entries = new Gradual<>(rows, AT_FIRST, page -> question.apply(null, page), () -> show(asked()));
        Live.keep(
                this,
                house,
                keys,
                this::asked,
                this::show,
                () -> show(new Answer(new Slice<>(List.of(), null), Map.of())));
    }

    private Answer asked() {
        Slice<Entry> files = entries.asked();
        Map<Series, List<Entry>> whole = new HashMap<>();
        inSeries(files.items()).forEach((series, versions) -> {
            if (opened.contains(series) && areMissing(versions)) {
                whole.put(series, all(series, versions.getFirst().version()));
            }
        });
        return new Answer(files, whole);
    }

    private static Map<Series, List<Entry>> inSeries(List<Entry> entries) {
        Map<Series, List<Entry>> versions = new LinkedHashMap<>();
        entries.forEach(entry -> versions.computeIfAbsent(Series.of(entry), _ -> new ArrayList<>())
                .add(entry));
        return versions;
    }

    /** Older versions may stand on a page of the list that was not asked for yet. */
    private static boolean areMissing(List<Entry> versions) {
        return versions.size() < versions.getFirst().version();
    }

    /** Whoever looks at one file's versions has no more of the list fetched than its task has. */
    private List<Entry> all(Series series, int howMany) {
        List<Entry> versions = new ArrayList<>();
        String after = null;
        do {
            Slice<Entry> part = question.apply(series.taskId(), new PageRequest(PageRequest.MAX_LIMIT, after));
            part.items().stream()
                    .filter(entry -> Series.of(entry).equals(series))
                    .forEach(versions::add);
            after = part.next();
        } while (after != null && versions.size() < howMany);
        return versions;
    }

    private void show(Answer answer) {
        Map<Series, List<Entry>> versions = inSeries(answer.files().items());
        drawn.keySet().retainAll(versions.keySet());
        opened.retainAll(versions.keySet());
        if (versions.isEmpty()) {
            rows.removeAll();
            InPlace.arrange(this, List.of(none));
            return;
        }
        versions.forEach((series, entries) ->
                drawn.computeIfAbsent(series, Row::new).show(answer.whole().getOrDefault(series, entries)));
        InPlace.arrange(
                rows,
                versions.keySet().stream()
                        .flatMap(series -> Stream.ofNullable(drawn.get(series)))
                        .toList());
        entries.showing(answer.files());
        InPlace.arrange(this, List.of(rows, entries.more()));
    }

    /** A file with its earlier versions, which stay open when another one comes. */
    private final class Row extends ListItem {

        private final Div older = new Div();
        private final Details versions = new Details("", older);
        private final Map<Entry, List<Component>> parts = new HashMap<>();
        private final Map<Entry, Div> lines = new HashMap<>();
        private List<Entry> entries = List.of();

        Row(Series series) {
            older.addClassName("older-versions");
            versions.addOpenedChangeListener(event -> {
                if (!event.isOpened()) {
                    opened.remove(series);
                    return;
                }
                opened.add(series);
                if (areMissing(entries)) {
                    Notice.attempt(() -> show(all(series, entries.getFirst().version())));
                }
            });
        }

        void show(List<Entry> now) {
            if (now.isEmpty() || now.equals(entries)) {
                return;
            }
            entries = now;
            Entry newest = now.getFirst();
            boolean several = newest.version() > 1;
            parts.keySet().retainAll(Set.of(newest));
            List<Component> wanted = new ArrayList<>(
                    parts.computeIfAbsent(newest, _ -> List.of(attached(newest), marks(newest, several))));
            if (several) {
                List<Entry> earlier = now.subList(1, now.size());
                lines.keySet().retainAll(earlier);
                earlier.forEach(
                        entry -> lines.computeIfAbsent(entry, _ -> new Div(attached(entry), marks(entry, true))));
                InPlace.arrange(
                        older,
                        earlier.stream()
                                .flatMap(entry -> Stream.ofNullable(lines.get(entry)))
                                .toList());
                versions.setSummaryText(Words.say("files.versions", newest.version() - 1));
                wanted.add(versions);
            }
            InPlace.arrange(this, wanted);
        }
    }

    /** What hangs on a note is shown to nobody who could approve it. */
    private AttachedFile attached(Entry entry) {
        boolean posted = entry.thread() != null && entry.thread() != ThreadName.AGENCY;
        return new AttachedFile(house, entry.file(), asking == null || !posted ? null : () -> asking.accept(entry));
    }

    private Span marks(Entry entry, boolean several) {
        Span marks = new Span();
        if (several) {
            marks.add(new Span(Words.say("files.version", entry.version())));
        }
        Integer approved = entry.approved();
        if (approved != null && approved < entry.version()) {
            marks.add(Chip.of(Glyph.DONE, Words.say("files.approvedBefore", approved), Chip.Tone.WARM));
        }
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
