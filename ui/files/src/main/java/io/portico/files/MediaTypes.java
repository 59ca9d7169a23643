package io.portico.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a file is, by its first bytes; the sender's word is not taken for it. What a browser might run (HTML, SVG,
 * scripts) is text like any other text.
 */
final class MediaTypes {

    /** How many bytes at the beginning are looked at. */
    static final int LOOKED_AT = 8 * 1024;

    private static final String UNKNOWN = "application/octet-stream";
    private static final String ZIP = "application/zip";

    private static final List<Magic> MAGIC = List.of(
            new Magic(0, bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'), "image/png"),
            new Magic(0, bytes(0xFF, 0xD8, 0xFF), "image/jpeg"),
            new Magic(0, bytes('G', 'I', 'F', '8'), "image/gif"),
            new Magic(8, bytes('W', 'E', 'B', 'P'), "image/webp"),
            new Magic(4, bytes('f', 't', 'y', 'p', 'a', 'v', 'i', 'f'), "image/avif"),
            new Magic(4, bytes('f', 't', 'y', 'p', 'h', 'e', 'i', 'c'), "image/heic"),
            new Magic(4, bytes('f', 't', 'y', 'p', 'q', 't'), "video/quicktime"),
            new Magic(4, bytes('f', 't', 'y', 'p'), "video/mp4"),
            new Magic(0, bytes(0x1A, 0x45, 0xDF, 0xA3), "video/webm"),
            new Magic(0, bytes('%', 'P', 'D', 'F', '-'), "application/pdf"),
            new Magic(0, bytes('I', 'D', '3'), "audio/mpeg"),
            new Magic(8, bytes('W', 'A', 'V', 'E'), "audio/wav"),
            new Magic(0, bytes('O', 'g', 'g', 'S'), "audio/ogg"),
            new Magic(0, bytes('I', 'I', 0x2A, 0), "image/tiff"),
            new Magic(0, bytes('M', 'M', 0, 0x2A), "image/tiff"),
            new Magic(0, bytes('8', 'B', 'P', 'S'), "image/vnd.adobe.photoshop"),
            new Magic(0, bytes(0x1F, 0x8B), "application/gzip"),
            new Magic(0, bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C), "application/x-7z-compressed"),
            new Magic(0, bytes('P', 'K', 3, 4), ZIP));

    /** Office documents are archives: only the name tells which. */
    private static final Map<String, String> ARCHIVES = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "odp", "application/vnd.oasis.opendocument.presentation");

    private MediaTypes() {}

    static String of(byte[] beginning, String name) {
        for (Magic magic : MAGIC) {
            if (magic.matches(beginning)) {
                String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                return magic.type().equals(ZIP) ? ARCHIVES.getOrDefault(ending, ZIP) : magic.type();
            }
        }
        return text(beginning) ? "text/plain;charset=utf-8" : UNKNOWN;
    }

    private static boolean text(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        // The last character may have been cut in two, which is no error as long as more could follow.
        return !decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false)
                .isError();
    }

    /** Bytes as a text of one character each, so that two of them can be compared. */
    private static String bytes(int... values) {
        StringBuilder text = new StringBuilder();
        for (int value : values) {
            text.append((char) value);
        }
        return text.toString();
    }

    private record Magic(int at, String bytes, String type) {
        boolean matches(byte[] beginning) {
            int end = at + bytes.length();
            return beginning.length >= end
                    && new String(beginning, at, bytes.length(), StandardCharsets.ISO_8859_1).equals(bytes);
        }
    }
}
