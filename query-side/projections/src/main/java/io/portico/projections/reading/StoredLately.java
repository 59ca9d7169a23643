package io.portico.projections.reading;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * In which threads something was said lately, and who has read all of it: where to look for what somebody has not read,
 * without opening every task there is. Shared out among several documents by the tasks' ids, for every post and every
 * mark writes one of them.
 */
final class StoredLately {

    private static final int SHARES = 16;

    /** So many threads of one share are known, those of which the last post is the newest. Nobody looks further back. */
    static final int MOST = 64;

    /** By the task and the name of the thread. */
    Map<String, Lately> threads = new HashMap<>();

    /**
     * That something was said in a thread.
     *
     * @param position the ledger position of its last post
     * @param readBy whoever has nothing left to read there
     */
    record Lately(TaskId taskId, ThreadName thread, long position, List<UserId> readBy) {}

    void put(Lately lately) {
        threads.put(lately.taskId().value() + "/" + lately.thread().name(), lately);
        if (threads.size() > MOST) {
            threads.values().stream()
                    .min(Comparator.comparingLong(Lately::position))
                    .ifPresent(threads.values()::remove);
        }
    }

    static String id(TaskId taskId) {
        return id(Math.floorMod(taskId.value().hashCode(), SHARES));
    }

    private static String id(int share) {
        return "lately/" + share;
    }

    /** All of them. */
    static List<String> ids() {
        return IntStream.range(0, SHARES).mapToObj(StoredLately::id).toList();
    }
}
