package io.portico.access.oracle;

import io.portico.access.Recorded;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What happened in one agency.
 *
 * @param ledger its access events, in order
 * @param posts its posts, which are no access events, in order
 */
public record History(List<Recorded> ledger, List<Post> posts) {

    /** A post, in the place in the ledger where it was posted. */
    public record Post(TaskId taskId, ThreadName thread, long position) {}

    /** The history as it was after so many access events. */
    public History first(int events) {
        if (events == 0) {
            return new History(List.of(), List.of());
        }
        long last = ledger.get(events - 1).position();
        return new History(
                ledger.subList(0, events),
                posts.stream().filter(post -> post.position() <= last).toList());
    }

    /**
     * The shortest history that still fails, found by leaving out one event after the other. Any part of a history is a
     * history: events about what never came change nothing.
     */
    public History shrunk(Predicate<History> fails) {
        History smallest = this;
        for (int i = smallest.ledger().size() - 1; i >= 0; i--) {
            List<Recorded> fewer = new ArrayList<>(smallest.ledger());
            fewer.remove(i);
            History candidate = new History(List.copyOf(fewer), posts);
            if (fails.test(candidate)) {
                smallest = candidate;
            }
        }
        return smallest;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        ledger.forEach(e -> text.append("\n  ")
                .append(e.position())
                .append(' ')
                .append(e.at())
                .append(' ')
                .append(e.event()));
        posts.forEach(post -> text.append("\n  ").append(post));
        return text.toString();
    }
}
