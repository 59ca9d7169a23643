package io.portico.projections.reading;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.projections.store.Unversioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What was said last in the threads of a task, and how far everybody has read: all that counting unread posts takes, in
 * one document a task.
 */
final class StoredTalk implements Unversioned {

    /** How many of a thread's last posts are known here. Nobody counts further. */
    static final int MOST = 100;

    /** Oldest first, by the name of the thread. */
    Map<String, List<Said>> said = new HashMap<>();

    /** By the name of the thread and the id of the reader. */
    Map<String, Map<String, Mark>> marks = new HashMap<>();

    static String id(TaskId taskId) {
        return "talk:" + taskId.value();
    }

    List<Said> in(ThreadName thread) {
        return said.getOrDefault(thread.name(), List.of());
    }

    Map<String, Mark> marksIn(ThreadName thread) {
        return marks.getOrDefault(thread.name(), Map.of());
    }

    Optional<Said> find(ThreadName thread, PostId id) {
        return in(thread).stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /** Who has written there, each with the position of their last post. */
    Map<UserId, Long> writersIn(ThreadName thread) {
        Map<UserId, Long> writers = new HashMap<>();
        in(thread).forEach(post -> writers.put(post.author(), post.position()));
        return writers;
    }

    /** The ledger position of the last post that was not deleted; 0 when there is none. */
    long last(ThreadName thread) {
        return in(thread).stream()
                .filter(post -> !post.deleted())
                .mapToLong(Said::position)
                .max()
                .orElse(0);
    }

    /** Who has read all that others said there: those with a mark, and those who have written. */
    List<UserId> readAll(ThreadName thread) {
        Map<String, Mark> read = marksIn(thread);
        return Stream.concat(read.keySet().stream().map(UserId::new), writersIn(thread).keySet().stream())
                .distinct()
                .filter(reader -> {
                    Mark mark = read.get(reader.value());
                    long upTo = mark == null ? 0 : mark.position();
                    return in(thread).stream()
                            .noneMatch(post -> post.position() > upTo
                                    && !post.deleted()
                                    && !post.author().equals(reader));
                })
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    void add(ThreadName thread, Said post) {
        List<Said> longer = new ArrayList<>(in(thread));
        longer.add(post);
        said.put(thread.name(), new ArrayList<>(longer.subList(Math.max(0, longer.size() - MOST), longer.size())));
    }

    void change(ThreadName thread, PostId id, UnaryOperator<Said> change) {
        said.put(
                thread.name(),
                new ArrayList<>(in(thread).stream()
                        .map(post -> post.id().equals(id) ? change.apply(post) : post)
                        .toList()));
    }

    void mark(ThreadName thread, UserId reader, Mark mark) {
        marks.computeIfAbsent(thread.name(), _ -> new HashMap<>()).put(reader.value(), mark);
    }
}
