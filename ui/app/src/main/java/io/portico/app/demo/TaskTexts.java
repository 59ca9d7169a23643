package io.portico.app.demo;

import static io.portico.app.demo.Storybook.words;

import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads tasks and what was said in them. {@code ## project} begins a project, {@code == key  name} a task in it,
 * followed by {@code @ creator PRIORITY STATUS created deadline assignees openTo [under parent]}, the description
 * after {@code :}, and then what happened to it, a line each: {@link TaskLine}.
 */
final class TaskTexts {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 40);
    private static final int YESTERDAY = -1;

    private final Storybook book;
    private final Map<String, String> managers;
    private final Set<String> guests;
    private final String owner;

    /**
     * Reads into the book.
     *
     * @param managers who manages each project
     * @param guests whose tasks come from the portal
     * @param owner who reads everything sooner or later
     */
    TaskTexts(Storybook book, Map<String, String> managers, Set<String> guests, String owner) {
        this.book = book;
        this.managers = managers;
        this.guests = guests;
        this.owner = owner;
    }

    void read(String resource) {
        String project = "";
        List<String> block = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("## ") || line.startsWith("== ")) {
                task(project, block);
                block = new ArrayList<>();
            }
            if (line.startsWith("## ")) {
                project = line.substring(3);
            } else if (!line.isBlank() && !line.startsWith("//")) {
                block.add(line);
            }
        }
        task(project, block);
    }

    static List<String> lines(String resource) {
        try (InputStream text = Objects.requireNonNull(TaskTexts.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void task(String project, List<String> block) {
        if (block.isEmpty()) {
            return;
        }
        String[] title = block.getFirst().substring(3).split("\\s+", 2);
        List<String> facts = List.of(block.get(1).split(" "));
        boolean described = block.size() > 2 && block.get(2).startsWith(": ");
        Header header = new Header(
                new TaskId(project + "-" + title[0]),
                new ProjectId(project),
                title[1],
                described ? words(block.get(2).substring(2)) : null,
                Objects.requireNonNull(managers.get(project), project),
                facts);
        begin(header);
        List<TaskLine> lines = block.subList(described ? 3 : 2, block.size()).stream()
                .map(TaskLine::of)
                .toList();
        TaskLine.Place place = new TaskLine.Place(book, header.id());
        lines.forEach(line -> line.into(place));
        place.ends(Stream.of(owner, header.manager()).distinct().toList());
        int last = lines.stream().mapToInt(TaskLine::day).max().orElse(header.created());
        progress(header, Math.max(last, header.created()));
    }

    private void begin(Header header) {
        // Whatever begins on the same day does so in the order of parents and subtasks.
        LocalTime time = MORNING.plusMinutes(header.hash(20) + (header.under() == null ? 0 : 25));
        LocalDate deadline = book.days().day(header.deadline());
        if (guests.contains(header.creator())) {
            book.on(
                    header.created(),
                    time,
                    header.creator(),
                    new CreatePortalTask(
                            header.id(),
                            header.project(),
                            words(header.name()),
                            header.description(),
                            TaskStatus.TO_DO,
                            header.priority(),
                            deadline));
            return;
        }
        book.on(
                header.created(),
                time,
                header.creator(),
                new AddTask(
                        header.id(),
                        header.project(),
                        header.under(),
                        words(header.name()),
                        header.description(),
                        TaskStatus.TO_DO,
                        header.priority(),
                        book.days().day(header.created()),
                        deadline,
                        people(header.facts().get(6))));
        book.on(
                header.created(),
                time.plusMinutes(2),
                header.manager(),
                new OpenTask(header.id(), audiences(header.facts().get(7))));
    }

    private void progress(Header header, int last) {
        TaskStatus status = header.status();
        if (status == TaskStatus.TO_DO) {
            return;
        }
        int begun = Math.min(header.created() + 1, YESTERDAY);
        book.on(begun, EVENING, header.manager(), status(header.id(), TaskStatus.IN_PROGRESS));
        if (status != TaskStatus.IN_PROGRESS) {
            book.on(Math.max(begun, last), EVENING.plusMinutes(5), header.manager(), status(header.id(), status));
        }
    }

    private static EditTask status(TaskId task, TaskStatus status) {
        return new EditTask(task, null, null, null, status, null, null, null, null);
    }

    static Set<UserId> people(String names) {
        return names.equals("-")
                ? Set.of()
                : Arrays.stream(names.split(",")).map(UserId::new).collect(Collectors.toSet());
    }

    static Set<Audience> audiences(String letters) {
        return letters.chars()
                .filter(letter -> letter != '-')
                .mapToObj(letter -> letter == 'c' ? Audience.CLIENT : Audience.PARTNER)
                .collect(Collectors.toSet());
    }

    /** The head of a task; the facts are the words of the line that begins with {@code @}. */
    private record Header(
            TaskId id,
            ProjectId project,
            String name,
            @Nullable Confidential description,
            String manager,
            List<String> facts) {

        String creator() {
            return facts.get(1);
        }

        Priority priority() {
            return Priority.valueOf(facts.get(2));
        }

        TaskStatus status() {
            return TaskStatus.valueOf(facts.get(3));
        }

        int created() {
            return Integer.parseInt(facts.get(4));
        }

        int deadline() {
            return Integer.parseInt(facts.get(5));
        }

        @Nullable
        TaskId under() {
            return facts.size() < 10 ? null : new TaskId(project + "-" + facts.get(9));
        }

        int hash(int below) {
            return Math.floorMod(id.value().hashCode(), below);
        }
    }
}
