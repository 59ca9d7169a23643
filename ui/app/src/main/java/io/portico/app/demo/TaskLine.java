package io.portico.app.demo;

import static io.portico.app.demo.Storybook.words;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.Approve;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.approval.AskForChanges;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.project.History;
import io.portico.messages.reading.ReadThread;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.ReviewTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.UnshareTask;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task: {@code verb day who rest}.
 *
 * <pre>
 * n day who text                      a note
 * c day who text, p day who text      a reply to clients, to partners
 * f day who thread file text          a post with a file; the thread is agency, client or partner
 * e day who text, d day who           the last post gets another text, is deleted
 * + day who guest history end reason  a share; the end is a day or a dot
 * x day who guest                     a share is taken back
 * o day who audiences                 opened or locked: c, p, cp or -
 * r day who                           a task from the portal was looked at
 * a day who people                    assigned
 * q day who thread file text          approval is asked of client or partner; the file is a dot for the task itself
 * v day who, w day who text           what was asked last is approved, or changes of it are asked for
 * </pre>
 */
record TaskLine(char verb, int day, String who, String rest) {

    private static final LocalTime FIRST = LocalTime.of(9, 45);
    private static final int BETWEEN_MINUTES = 71;
    private static final int SPREAD_MINUTES = 37;
    private static final LocalTime READING = LocalTime.of(19, 10);
    private static final int LATELY = -4;

    static TaskLine of(String line) {
        String[] words = line.split(" ", 4);
        return new TaskLine(words[0].charAt(0), Integer.parseInt(words[1]), words[2], words.length < 4 ? "" : words[3]);
    }

    void into(Place place) {
        LocalTime time = place.timeOn(day);
        switch (verb) {
            case 'n' -> post(place, time, ThreadName.AGENCY, rest, List.of());
            case 'c' -> post(place, time, ThreadName.CLIENT, rest, List.of());
            case 'p' -> post(place, time, ThreadName.PARTNER, rest, List.of());
            case 'f' -> file(place, time);
            case 'e' -> place.add(day, time, who, new EditPost(place.lastPost(), words(rest)));
            case 'd' -> place.add(day, time, who, new DeletePost(place.lastPost()));
            case '+' -> place.add(day, time, who, share(place));
            case 'x' -> place.add(day, time, who, new UnshareTask(place.task(), new UserId(rest)));
            case 'o' -> place.add(day, time, who, new OpenTask(place.task(), TaskTexts.audiences(rest)));
            case 'r' -> place.add(day, time, who, new ReviewTask(place.task()));
            case 'a' ->
                place.add(
                        day,
                        time,
                        who,
                        new EditTask(place.task(), null, null, null, null, null, null, null, TaskTexts.people(rest)));
            case 'q' -> place.add(day, time, who, ask(place));
            case 'v' -> place.add(day, time, who, new Approve(place.lastApproval()));
            case 'w' -> place.add(day, time, who, new AskForChanges(place.lastApproval(), words(rest)));
            default -> throw new IllegalArgumentException(toString());
        }
    }

    private AskForApproval ask(Place place) {
        String[] words = rest.split(" ", 3);
        return new AskForApproval(
                place.nextApproval(),
                place.task(),
                Audience.valueOf(words[0].toUpperCase(Locale.ROOT)),
                words[1].equals(".") ? null : fileId(place, words[1]),
                words(words[2]));
    }

    private static FileId fileId(Place place, String name) {
        return new FileId(place.task().value() + "-" + name.replace('.', '-'));
    }

    private void file(Place place, LocalTime time) {
        String[] words = rest.split(" ", 3);
        FileId fileId = fileId(place, words[1]);
        place.add(day, time.minusMinutes(1), who, new Upload(fileId, words[1]));
        post(place, time, ThreadName.valueOf(words[0].toUpperCase(Locale.ROOT)), words[2], List.of(fileId));
    }

    /** Whoever answers has read what was said before. */
    private void post(Place place, LocalTime time, ThreadName thread, String text, List<FileId> files) {
        place.reads(who, thread, day, time.minusMinutes(2));
        PostId id = place.nextPost(thread, day);
        place.add(
                day,
                time,
                who,
                thread.audience()
                        .<Object>map(audience -> new PostReply(id, place.task(), audience, words(text), files))
                        .orElseGet(() -> new PostNote(id, place.task(), words(text), files)));
    }

    private ShareTask share(Place place) {
        String[] words = rest.split(" ", 4);
        History history = words[1].equals("NOW") ? History.FROM_NOW : History.valueOf(words[1]);
        return new ShareTask(place.task(), new UserId(words[0]), words(words[3]), place.end(words[2]), history);
    }

    /** The task that the lines are about, and how far its conversation is. */
    static final class Place {

        private final Storybook book;
        private final TaskId task;
        private final Map<Integer, Integer> perDay = new HashMap<>();
        private final Map<ThreadName, PostId> lastPosts = new EnumMap<>(ThreadName.class);
        private final Map<ThreadName, Integer> lastDays = new EnumMap<>(ThreadName.class);
        private final Map<String, Runnable> readings = new LinkedHashMap<>();
        private int posts;
        private int approvals;

        Place(Storybook book, TaskId task) {
            this.book = book;
            this.task = task;
        }

        TaskId task() {
            return task;
        }

        void add(int day, LocalTime time, String who, Object act) {
            book.on(day, time, who, act);
        }

        LocalTime timeOn(int day) {
            int before = perDay.merge(day, 1, Integer::sum) - 1;
            int spread = Math.floorMod(task.value().hashCode() + day, SPREAD_MINUTES);
            return FIRST.plusMinutes(spread + (long) before * BETWEEN_MINUTES);
        }

        PostId nextPost(ThreadName thread, int day) {
            posts++;
            lastPosts.put(thread, lastPost());
            lastDays.put(thread, day);
            return lastPost();
        }

        /** The person has read all that was said there until then. How they came to it, nobody sees any more. */
        void reads(String person, ThreadName thread, int day, LocalTime time) {
            PostId last = lastPosts.get(thread);
            if (last != null) {
                ReadThread reading = new ReadThread(new UserId(person), task, thread, last);
                readings.put(person + thread, () -> add(day, time, person, reading));
            }
        }

        /** At the end: those who watch over the task have read everything in the evening, but for the latest of it. */
        void ends(List<String> watching) {
            lastDays.forEach((thread, day) -> {
                if (day < LATELY) {
                    watching.forEach(person -> reads(person, thread, day, READING));
                }
            });
            readings.values().forEach(Runnable::run);
        }

        PostId lastPost() {
            return new PostId(task.value() + "-" + posts);
        }

        ApprovalId nextApproval() {
            approvals++;
            return lastApproval();
        }

        ApprovalId lastApproval() {
            return new ApprovalId(task.value() + "-" + approvals);
        }

        @Nullable
        Instant end(String day) {
            return day.equals(".") ? null : book.days().at(Integer.parseInt(day), LocalTime.of(18, 0));
        }
    }
}
