package io.portico.views.agency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the agency; of each no more than {@link #MOST} tasks.
 *
 * @param toReview tasks from the portal that nobody has looked at, the newest first
 * @param toReviewTotal how many there are, listed or not
 * @param unanswered tasks in which people outside wait for an answer, those first who should have it first
 * @param unansweredTotal how many there are, listed or not
 * @param changesAt when this changes although nothing happens, because the time for an answer runs out
 */
public record Today(
        List<TaskDetails> toReview,
        int toReviewTotal,
        List<TaskDetails> unanswered,
        int unansweredTotal,
        @Nullable Instant changesAt) {

    /** The most that each list shows; the list of tasks pages through all of them. */
    public static final int MOST = 100;
}
