package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agency's record.
 *
 * @param size how many events it holds
 * @param vouchedSize up to where a checkpoint lies in the record itself
 * @param keyLost whether the key that signed it is not there any more: nothing vouches for it until another one begins
 * @param checked when all of it was last held against its tree; null when that has not come to its end yet
 * @param troubles what was found; empty when nothing is wrong
 */
public record RecordState(
        long size,
        long vouchedSize,
        boolean keyLost,
        @Nullable RecordCheck checked,
        List<RecordTrouble> troubles) {}
