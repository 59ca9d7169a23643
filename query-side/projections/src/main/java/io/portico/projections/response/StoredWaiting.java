package io.portico.projections.response;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people outside asked in the threads of some tasks and nobody has answered. Shared out among several documents by
 * the tasks' ids, for every reply writes one of them.
 */
public final class StoredWaiting {

    private static final int SHARES = 32;

    /** So many questions of one thread are kept apart; who asked more waits since the first of them all the same. */
    private static final int MOST = 50;

    /** By the task and the audience. */
    Map<String, Asked> threads = new HashMap<>();

    /** Which of the tasks are done. */
    Set<String> done = new HashSet<>();

    /**
     * That somebody said something.
     *
     * @param what the id of the post or request for approval, or {@link #THE_TASK}
     */
    record Question(String what, UserId by, Instant at) {}

    /** What was said before work was finished waits for nothing any more; whatever is said afterwards does. */
    void stands(TaskId taskId, boolean finished) {
        if (!finished) {
            done.remove(taskId.value());
        } else if (done.add(taskId.value())) {
            for (Audience audience : Audience.values()) {
                threads.remove(key(taskId, audience));
            }
        }
    }

    /** What answered when the agency said that no answer is needed. */
    static final String NO_ANSWER_NEEDED = "no-answer-needed";

    /** That a task was made from outside. */
    static final String THE_TASK = "task";

    /**
     * What waits in one thread, oldest first.
     *
     * @param answer the post that answered last, or {@link #NO_ANSWER_NEEDED}; null when there is none any more
     * @param answered what it answered, which waits again should the answer be taken away
     */
    record Asked(
            TaskId taskId,
            Audience audience,
            List<Question> waiting,
            @Nullable String answer,
            List<Question> answered) {

        Asked with(Question question) {
            List<Question> more = new ArrayList<>(waiting);
            if (more.size() < MOST) {
                more.add(question);
            }
            return new Asked(taskId, audience, List.copyOf(more), answer, answered);
        }

        /** Whoever answers what needed no answer leaves nothing that could wait again. */
        Asked answeredBy(String post) {
            if (waiting.isEmpty()) {
                return NO_ANSWER_NEEDED.equals(answer) ? new Asked(taskId, audience, List.of(), null, List.of()) : this;
            }
            return new Asked(taskId, audience, List.of(), post, waiting);
        }

        /** What was asked up to that question needs no answer; nothing changes if it does not wait any more. */
        Asked needsNoAnswer(String upTo) {
            List<String> asked = waiting.stream().map(Question::what).toList();
            int first = asked.indexOf(upTo) + 1;
            return first == 0
                    ? this
                    : new Asked(
                            taskId,
                            audience,
                            List.copyOf(waiting.subList(first, waiting.size())),
                            NO_ANSWER_NEEDED,
                            List.copyOf(waiting.subList(0, first)));
        }

        Asked without(String what) {
            if (what.equals(answer)) {
                List<Question> again = Stream.concat(answered.stream(), waiting.stream())
                        .limit(MOST)
                        .toList();
                return new Asked(taskId, audience, again, null, List.of());
            }
            return new Asked(taskId, audience, drop(waiting, what), answer, drop(answered, what));
        }

        private static List<Question> drop(List<Question> questions, String what) {
            return questions.stream()
                    .filter(question -> !question.what().equals(what))
                    .toList();
        }

        boolean isOver() {
            return waiting.isEmpty() && answered.isEmpty();
        }
    }

    /** Whether the question waits; empty when there is none such that waits or was answered last. */
    public static Optional<Boolean> waits(ViewStore store, TaskId taskId, Audience audience, String question) {
        return store.find(Place.AGENCY, id(taskId), StoredWaiting.class)
                .flatMap(stored -> Optional.ofNullable(stored.threads.get(key(taskId, audience))))
                .flatMap(asked -> isAmong(asked.waiting(), question)
                        ? Optional.of(true)
                        : isAmong(asked.answered(), question) ? Optional.of(false) : Optional.empty());
    }

    private static boolean isAmong(List<Question> questions, String what) {
        return questions.stream().anyMatch(question -> question.what().equals(what));
    }

    static String key(TaskId taskId, Audience audience) {
        return taskId.value() + "/" + audience.name();
    }

    static String id(TaskId taskId) {
        return id(Math.floorMod(taskId.value().hashCode(), SHARES));
    }

    private static String id(int share) {
        return "waiting/" + share;
    }

    /** All of them. */
    static List<String> ids() {
        return IntStream.range(0, SHARES).mapToObj(StoredWaiting::id).toList();
    }
}
