package io.portico.files.imports;

import io.portico.messages.BadInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** The text that bytes are; what is none is refused rather than guessed at. */
final class TextOf {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextOf() {}

    /** The letters of the bytes: as their first ones say, else as was asked for. */
    static ImportCharset charset(byte[] bytes, ImportCharset asked) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return ImportCharset.UTF_8;
        }
        return begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF) ? ImportCharset.UTF_16 : asked;
    }

    static String read(byte[] bytes, ImportCharset charset) {
        String text = decoded(bytes, charset);
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF-") || text.startsWith("PK\u0003\u0004")) {
            throw new BadInput("file", BadInput.Code.NOT_TEXT);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes, ImportCharset charset) {
        try {
            return charset.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput("file", looksBinary(bytes) ? BadInput.Code.NOT_TEXT : BadInput.Code.WRONG_CHARSET);
        }
    }

    /** No text in any letters has a zero byte, but one of two bytes a letter, which says so at its beginning. */
    private static boolean looksBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
