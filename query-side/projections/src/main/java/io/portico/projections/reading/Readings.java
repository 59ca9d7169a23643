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
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private Readings(Viewer viewer, Map<String, StoredTalk> talks) {
        this.viewer = viewer;
        this.talks = talks;
        PersonAccess person = viewer.state().person(viewer.userId()).orElseThrow();
        this.came = Objects.requireNonNullElse(person.accepted(), person.sent()).position();
        // Who has no account reads by links, and has no mark that could move.
        this.hasMarks = person.basic() == null;
    }

    /** Reads at once what is needed for all of these tasks. */
    public static Readings of(ViewStore store, Place place, Viewer viewer, Collection<TaskId> tasks) {
        return new Readings(
                viewer, store.find(place, tasks.stream().map(StoredTalk::id).toList(), StoredTalk.class));
    }

    /** How many posts of the thread are unread. */
    public int unread(TaskId task, ThreadName thread) {
        return posts(task, thread).size();
    }

    /** In how many of them the viewer is mentioned. */
    public int mentions(TaskId task, ThreadName thread) {
        return (int) posts(task, thread).stream()
                .filter(post -> post.mentions().contains(viewer.userId()))
                .count();
    }

    /** The first of them; null when everything was read. */
    public @Nullable PostId firstUnread(TaskId task, ThreadName thread) {
        List<Said> posts = posts(task, thread);
        return posts.isEmpty() ? null : posts.getFirst().id();
    }

    private List<Said> posts(TaskId task, ThreadName thread) {
        StoredTalk talk = talks.get(StoredTalk.id(task));
        if (talk == null || !hasMarks) {
            return List.of();
        }
        Mark mark = talk.marksIn(thread).get(viewer.userId().value());
        long read = Math.max(came, mark == null ? 0 : mark.position());
        return talk.in(thread).stream()
                .filter(post -> post.position() > read)
                .filter(post -> !post.deleted() && !post.author().equals(viewer.userId()))
                .filter(post -> viewer.sees(new Resource.OfPost(task, thread, post.position())))
                .toList();
    }

    /** Whom the viewer may mention in the thread: who wrote there last first, then everybody else as they came. */
    public List<UserId> mentionable(TaskId task, ThreadName thread) {
        StoredTalk talk = talks.get(StoredTalk.id(task));
        Map<UserId, Long> writers = talk == null ? Map.of() : talk.writersIn(thread);
        return Policy.mentionable(
                        viewer.state(),
                        viewer.userId(),
                        new Resource.OfThread(task, thread),
                        viewer.state().people(),
                        writers,
                        viewer.now())
                .stream()
                .filter(person -> !person.equals(viewer.userId()))
                .sorted(Comparator.comparing(
                        (UserId person) -> writers.getOrDefault(person, Long.MIN_VALUE), Comparator.reverseOrder()))
                .toList();
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
