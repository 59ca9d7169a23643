package io.portico.views.audit;

import io.portico.views.PersonName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reply was to one person.
 *
 * @param spans when they could see it; none when they never could
 * @param reasons why they could, as of the beginning of the first span
 * @param openedAt when they first had the thread open with it on the screen, by their reading mark; null when no such mark
 *     was set
 * @param leavesMarks whether opening the thread in the portal sets a mark of theirs; programs, and people who read by a
 *     link, leave none
 * @param mail where the mail that tells of it stands; null when none was made
 * @param mailedAt when the mail server took that mail
 */
public record ExposedPerson(
        PersonName person,
        List<ExposedSpan> spans,
        List<ReasonLine> reasons,
        @Nullable Instant openedAt,
        boolean leavesMarks,
        @Nullable ExposureMail mail,
        @Nullable Instant mailedAt) {}
