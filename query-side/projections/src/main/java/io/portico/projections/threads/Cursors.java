package io.portico.projections.threads;

import io.portico.messages.BadInput;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Tenancy;

/** Cursors of lists: numbers sealed under the agency's key, so that they betray nothing and cannot be made up. */
public final class Cursors {

    private static final String KEY = "cursor:lists";

    private final Confidences confidences;

    public Cursors(Confidences confidences) {
        this.confidences = confidences;
    }

    public String of(long number) {
        return confidences.seal(Tenancy.agencyId(), KEY, Long.toString(number));
    }

    /** The number in a cursor; anything else is bad input. */
    public long read(String cursor) {
        try {
            return confidences
                    .open(Tenancy.agencyId(), cursor)
                    .map(Long::parseLong)
                    .orElseThrow(() -> new BadInput("after", BadInput.Code.UNKNOWN_VALUE));
        } catch (IllegalArgumentException e) {
            throw new BadInput("after", BadInput.Code.UNKNOWN_VALUE);
        }
    }
}
