package io.portico.views.audit;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a reply went.
 *
 * @param text Markdown; null when it has none or is gone
 * @param ending how it ended; null while it can be read
 * @param people everybody who could see it at some time, or was told of it by mail, people outside first
 * @param alike other replies to look at, the author's own first
 * @param moreAlike whether there are more of those than are listed
 * @param mayWithdraw whether the asker can withdraw it
 */
public record ExposureReport(
        PostId postId,
        TaskId taskId,
        @Nullable String taskName,
        Audience audience,
        PersonName author,
        Instant postedAt,
        @Nullable String text,
        List<FileLine> files,
        @Nullable ExposureEnding ending,
        List<ExposedPerson> people,
        List<AlikeReply> alike,
        boolean moreAlike,
        boolean mayWithdraw) {}
