package io.portico.projections.paging;

import io.portico.messages.BadInput;
import io.portico.views.PageRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Cursors: opaque to their bearers, and bad input when nobody handed them out. */
public final class Cursor {

    private Cursor() {}

    public static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(long place) {
        return of(Long.toString(place));
    }

    /** The place in the request's cursor, which must be there. */
    public static String read(PageRequest page) {
        try {
            byte[] place = Base64.getUrlDecoder().decode(page.after() == null ? "" : page.after());
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(place))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw unknown();
        }
    }

    /** The number in the request's cursor, which must be there. */
    public static long readNumber(PageRequest page) {
        try {
            return Long.parseLong(read(page));
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static BadInput unknown() {
        return new BadInput("after", BadInput.Code.UNKNOWN_VALUE);
    }
}
