package io.portico.projections.reading;

import io.portico.access.Action;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.projections.access.Viewer;
import io.portico.projections.store.Hindsight;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.ThreadReader;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer has not read: posts of others that they may see, newer than their mark and than their own coming. Only
 * the last posts of a thread are counted.
 */
public final class Readings {

    private final Viewer viewer;
    private final Map<String, StoredTalk> talks;
    /** Whoever was not there yet has missed nothing. */
    private final long came;

    private final boolean hasMarks;

    private final ViewStore store;
    private final Place place;
    /** How far somebody had read is not kept, and who looks back has nothing to read up on. */
    private final boolean past = Hindsight.position().isPresent();

    private Readings(ViewStore store, Place place, Viewer viewer, Collection<TaskId> tasks) {
        this.store = store;
        this.place = place;
        this.viewer = viewer;
        this.talks = past
                ? Map.of()
                : store.find(place, tasks.stream().map(StoredTalk::id).toList(), StoredTalk.class);
        PersonAccess person = viewer.state().person(viewer.userId()).orElseThrow();
        this.came = came(person);
        // Who has no account reads by links, and has no mark that could move.
        this.hasMarks = person.basic() == null;
    }

    /** The ledger position since which the viewer can have missed something. */
    static long came(Viewer viewer) {
        return came(viewer.state().person(viewer.userId()).orElseThrow());
    }

    private static long came(PersonAccess person) {
        return Objects.requireNonNullElse(person.accepted(), person.sent()).position();
    }

    /** Reads at once what is needed for all of these tasks. */
    public static Readings of(ViewStore store, Place place, Viewer viewer, Collection<TaskId> tasks) {
        return new Readings(store, place, viewer, tasks);
    }

    /**
     * What is unread in a thread.
     *
     * @param posts how many posts
     * @param mentions in how many of them the viewer is mentioned
     * @param first the first of them; null when everything was read
     */
    public record Unread(int posts, int mentions, @Nullable PostId first) {
        private static final Unread NOTHING = new Unread(0, 0, null);
    }

    /** What the viewer has not read in the thread. */
    public Unread unread(TaskId task, ThreadName thread) {
        StoredTalk talk = talks.get(StoredTalk.id(task));
        if (talk == null || !hasMarks) {
            return Unread.NOTHING;
        }
        Mark mark = talk.marksIn(thread).get(viewer.userId().value());
        long read = Math.max(came, mark == null ? 0 : mark.position());
        int posts = 0;
        int mentions = 0;
        PostId first = null;
        for (Said post : talk.in(thread)) {
            if (post.position() > read && isNews(task, thread, post)) {
                posts++;
                mentions += post.mentions().contains(viewer.userId()) ? 1 : 0;
                first = first == null ? post.id() : first;
            }
        }
        return new Unread(posts, mentions, first);
    }

    private boolean isNews(TaskId task, ThreadName thread, Said post) {
        return !post.deleted()
                && !post.author().equals(viewer.userId())
                && viewer.sees(new Resource.OfPost(task, thread, post.position()));
    }

    /** Who has written in the thread lately, each with the position of their last post. */
    public Map<UserId, Long> writers(TaskId task, ThreadName thread) {
        if (past) {
            Map<UserId, Long> writers = new HashMap<>();
            ThreadReader.lastThen(store, place, task, thread, StoredTalk.MOST)
                    .forEach(post -> writers.put(post.author(), post.position()));
            return writers;
        }
        StoredTalk talk = talks.get(StoredTalk.id(task));
        return talk == null ? Map.of() : talk.writersIn(thread);
    }

    /**
     * Whom the viewer may mention in the thread: who wrote there last first, then everybody else as they came. Nobody is
     * asked about before they are taken from the stream.
     */
    public Stream<UserId> mentionable(TaskId task, ThreadName thread) {
        Map<UserId, Long> writers = writers(task, thread);
        Resource.OfThread where = new Resource.OfThread(task, thread);
        return Policy.candidates(viewer.state(), where).stream()
                .filter(person -> !person.equals(viewer.userId()))
                .sorted(Comparator.comparing(
                        (UserId person) -> writers.getOrDefault(person, Long.MIN_VALUE), Comparator.reverseOrder()))
                .filter(Policy.mentionable(
                        viewer.state(), viewer.userId(), viewer::visible, where, writers, viewer.now()));
    }

    /** How far somebody has come in a thread, and when they came there. */
    public record Come(UserId reader, PostId upTo, Instant at) {}

    /** How far those have come who may read the thread at this moment, by when. It is the agency's to know. */
    public List<Come> seenBy(TaskId task, ThreadName thread) {
        StoredTalk talk = talks.get(StoredTalk.id(task));
        if (talk == null) {
            return List.of();
        }
        return talk.marksIn(thread).entrySet().stream()
                .map(entry -> new Come(
                        new UserId(entry.getKey()),
                        entry.getValue().upTo(),
                        entry.getValue().at()))
                .filter(come -> Policy.allows(
                        viewer.state(), come.reader(), Action.VIEW, new Resource.OfThread(task, thread), viewer.now()))
                .sorted(Comparator.comparing(Come::at)
                        .thenComparing(come -> come.reader().value()))
                .toList();
    }
}
