package io.portico.views.audit;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another reply that may have gone astray with the first.
 *
 * @param text Markdown; null when it has none
 * @param sameAuthor whether it is by the same author
 * @param likenessPercent how many of the words of both are words of each (Jaccard index); null when one of the two has too
 *     few words to tell
 */
public record AlikeReply(
        PostId postId,
        TaskId taskId,
        @Nullable String taskName,
        Audience audience,
        PersonName author,
        Instant postedAt,
        @Nullable String text,
        boolean sameAuthor,
        @Nullable Integer likenessPercent) {}
