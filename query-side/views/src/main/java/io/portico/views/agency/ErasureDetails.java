package io.portico.views.agency;

import io.portico.messages.UserId;
import io.portico.messages.erasure.ErasureFigures;
import io.portico.messages.person.ErasureGround;
import io.portico.views.PersonName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a person who was erased, without anything that was theirs.
 *
 * @param pseudonym what they are called everywhere
 * @param figures how much there was; null while it is not counted yet
 * @param before the record without the erasure
 * @param after the record with its end; null while it goes on
 * @param mentions where others wrote of them and the asker may look
 * @param hidden in how many more places, where the asker may not look
 * @param more whether there were more mentions than are listed
 */
public record ErasureDetails(
        UserId userId,
        String pseudonym,
        ErasureGround ground,
        @Nullable String reference,
        Instant erasedAt,
        PersonName erasedBy,
        @Nullable Instant completedAt,
        @Nullable ErasureFigures figures,
        RecordMark before,
        @Nullable RecordMark after,
        List<MentionLine> mentions,
        int hidden,
        boolean more) {

    /** The same without what things are called in which others wrote of them. */
    public ErasureDetails withoutTitles() {
        return new ErasureDetails(
                userId,
                pseudonym,
                ground,
                reference,
                erasedAt,
                erasedBy,
                completedAt,
                figures,
                before,
                after,
                mentions.stream().map(MentionLine::withoutTitle).toList(),
                hidden,
                more);
    }

    /** How many mentions nobody has looked at yet. */
    public long open() {
        return mentions.stream()
                .filter(mention -> mention.state() == MentionState.OPEN)
                .count();
    }
}
