package io.portico.projections.door;

import io.portico.messages.BadInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The cursor of the directory: it belongs to no agency, so no agency's key seals it. */
final class SlugCursor {

    private SlugCursor() {}

    static String of(String slug) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(slug.getBytes(StandardCharsets.UTF_8));
    }

    static String read(String cursor) {
        try {
            byte[] slug = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(slug))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new BadInput("after", BadInput.Code.UNKNOWN_VALUE);
        }
    }
}
