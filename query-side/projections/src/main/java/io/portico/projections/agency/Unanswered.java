package io.portico.projections.agency;

import io.portico.messages.TaskId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The tasks whose newest reply came from outside, each with that reply. Shared out among several documents by the tasks'
 * ids, for every reply writes one of them.
 */
final class Unanswered {

    private static final int SHARES = 32;

    Map<String, String> replies = new HashMap<>();

    static String id(TaskId taskId) {
        return id(Math.floorMod(taskId.value().hashCode(), SHARES));
    }

    private static String id(int share) {
        return "unanswered/" + share;
    }

    /** All of them. */
    static List<String> ids() {
        return IntStream.range(0, SHARES).mapToObj(Unanswered::id).toList();
    }
}
