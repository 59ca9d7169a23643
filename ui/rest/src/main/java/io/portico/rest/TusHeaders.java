package io.portico.rest;

import io.portico.files.Checksum;
import io.portico.messages.BadInput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests of the protocol tus 1.0.0 say beside their body. */
record TusHeaders(HttpServletRequest request) {

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String FILE_NAME = "filename";

    /** Who names another version is refused; who names none means the one that there is. */
    static TusHeaders of(HttpServletRequest request) {
        String version = request.getHeader(RESUMABLE);
        if (version != null && !version.equals(VERSION)) {
            throw new Refused(ProblemCode.TUS_VERSION);
        }
        return new TusHeaders(request);
    }

    long length() {
        return number("Upload-Length");
    }

    long offset() {
        return number("Upload-Offset");
    }

    private long number(String header) {
        String value = request.getHeader(header);
        if (value == null) {
            throw new BadInput(header, BadInput.Code.REQUIRED);
        }
        if (!NUMBER.matcher(value).matches()) {
            throw new BadInput(header, BadInput.Code.WRONG_TYPE);
        }
        return Long.parseLong(value);
    }

    /** The name among {@code Upload-Metadata}: pairs of a key and a value in Base64, with commas between them. */
    @Nullable
    String fileName() {
        String metadata = request.getHeader("Upload-Metadata");
        if (metadata == null) {
            return null;
        }
        for (String pair : metadata.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].equals(FILE_NAME)) {
                return text(decoded("Upload-Metadata", parts[1]));
            }
        }
        return null;
    }

    /** The digest that the body is said to have, if it is said. */
    @Nullable
    Checksum checksum() {
        String header = request.getHeader("Upload-Checksum");
        if (header == null) {
            return null;
        }
        String[] parts = header.strip().split(" ", 2);
        Checksum.Algorithm algorithm =
                switch (parts[0]) {
                    case "sha256" -> Checksum.Algorithm.SHA256;
                    case "sha1" -> Checksum.Algorithm.SHA1;
                    default -> throw new BadInput("Upload-Checksum", BadInput.Code.UNKNOWN_VALUE);
                };
        byte[] digest = decoded("Upload-Checksum", parts.length == 2 ? parts[1] : "");
        return new Checksum(algorithm, HexFormat.of().formatHex(digest));
    }

    private static byte[] decoded(String header, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new BadInput(header, BadInput.Code.WRONG_TYPE);
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput("Upload-Metadata", BadInput.Code.INVALID_TEXT);
        }
    }
}
