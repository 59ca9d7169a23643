package io.portico.rest;

import io.portico.messages.BadInput;
import io.portico.tenancy.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The one part named {@code file} of a multipart body (RFC 7578), read as it comes. The servlet container would lay the
 * clear bytes into a temporary file first; here they go nowhere but into the file store.
 */
final class MultipartFile extends Runs {

    private static final int MAX_HEADER_BYTES = 8 * 1024;
    private static final int MAX_BOUNDARY = 70;

    private final InputStream body;
    private final byte[] delimiter;

    /** Bytes read ahead: enough to know whether a delimiter begins. */
    private final byte[] ahead;

    private int start;
    private int end;
    private boolean finished;

    private final @Nullable String name;

    private MultipartFile(InputStream body, String boundary) throws IOException {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        this.ahead = new byte[64 * 1024];
        requireLine("--" + boundary);
        this.name = partHeaders();
    }

    /** Reads up to the first byte of the file. What is no multipart body with just a file is refused. */
    static MultipartFile open(@Nullable String contentType, InputStream body) throws IOException {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
            String boundary = type.getParameter("boundary");
            if (!type.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA)) {
                throw new Refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
            }
            if (boundary == null || boundary.isEmpty() || boundary.length() > MAX_BOUNDARY + 2) {
                throw new Refused(ProblemCode.MALFORMED);
            }
            return new MultipartFile(body, unquoted(boundary));
        } catch (InvalidMediaTypeException unreadable) {
            throw new Refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** The name the sender gave the file. */
    @Nullable
    String fileName() {
        return name;
    }

    /** Reads what follows the file, which must be the end. */
    void requireEnd() throws IOException {
        if (read() >= 0) {
            throw new IllegalStateException("the file has not been read yet");
        }
        int first = raw();
        int second = raw();
        if (first != '-' || second != '-') {
            throw new Refused(ProblemCode.MALFORMED);
        }
    }

    @Override
    protected int take(byte[] into, int offset, int length) throws IOException {
        if (finished) {
            return -1;
        }
        int found;
        while ((found = delimiterAt()) == Integer.MIN_VALUE) {
            if (!fill()) {
                throw new Refused(ProblemCode.MALFORMED);
            }
        }
        if (found == 0) {
            start += delimiter.length;
            finished = true;
            return -1;
        }
        int safe = found > 0 ? found : -found;
        int count = Math.min(length, safe);
        System.arraycopy(ahead, start, into, offset, count);
        start += count;
        return count;
    }

    /**
     * How many bytes come before the delimiter; negative: so many that surely belong to no delimiter, which is not in
     * sight; MIN_VALUE: too few bytes to tell.
     */
    private int delimiterAt() {
        int last = end - delimiter.length;
        for (int at = start; at <= last; at++) {
            if (ahead[at] == delimiter[0]
                    && Arrays.equals(ahead, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at - start;
            }
        }
        int safe = end - start - delimiter.length + 1;
        return safe > 0 ? -safe : Integer.MIN_VALUE;
    }

    private boolean fill() throws IOException {
        System.arraycopy(ahead, start, ahead, 0, end - start);
        end -= start;
        start = 0;
        int count = body.read(ahead, end, ahead.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }

    private int raw() throws IOException {
        if (start == end && !fill()) {
            return -1;
        }
        return ahead[start++] & 0xFF;
    }

    private String line() throws IOException {
        byte[] bytes = new byte[MAX_HEADER_BYTES];
        int length = 0;
        int next;
        while ((next = raw()) != '\n') {
            if (next < 0 || length == bytes.length) {
                throw new Refused(ProblemCode.MALFORMED);
            }
            bytes[length++] = (byte) next;
        }
        int content = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
        return new String(bytes, 0, content, StandardCharsets.UTF_8);
    }

    private void requireLine(String expected) throws IOException {
        if (!line().equals(expected)) {
            throw new Refused(ProblemCode.MALFORMED);
        }
    }

    private @Nullable String partHeaders() throws IOException {
        ContentDisposition disposition = null;
        int read = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            read += line.length();
            int colon = line.indexOf(':');
            if (colon < 0 || read > MAX_HEADER_BYTES) {
                throw new Refused(ProblemCode.MALFORMED);
            }
            if (line.substring(0, colon).strip().equalsIgnoreCase("Content-Disposition")) {
                disposition = parsed(line.substring(colon + 1).strip());
            }
        }
        if (disposition == null || !"file".equals(disposition.getName())) {
            throw Refused.fields(List.of(FieldProblem.of("file", BadInput.Code.REQUIRED)));
        }
        return disposition.getFilename();
    }

    private static ContentDisposition parsed(String header) {
        try {
            return ContentDisposition.parse(header);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(ProblemCode.MALFORMED);
        }
    }

    private static String unquoted(String boundary) {
        return boundary.length() > 2 && boundary.startsWith("\"") && boundary.endsWith("\"")
                ? boundary.substring(1, boundary.length() - 1)
                : boundary;
    }
}
