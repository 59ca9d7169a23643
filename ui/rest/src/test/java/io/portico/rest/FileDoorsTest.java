package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.FileId;
import io.portico.messages.Rejected;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.FileLine;
import io.portico.views.FindFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Bytes in, bytes out, and only those that were asked for. */
class FileDoorsTest {

    private static final String LINE = "\r\n";

    private final Street street = Street.fresh();

    @Test
    void uploadIsStoredFirstAndThenRecorded() {
        MockHttpServletResponse response = street.send(upload("plan.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        assertThat(response.getStatus()).isEqualTo(201);
        RecordUpload recorded = (RecordUpload) street.house.lastSent();
        assertThat(recorded.sizeBytes()).isEqualTo(5);
        assertThat(recorded.mediaType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(recorded.name().clear()).contains("plan.txt");
        assertThat(street.files.bytes.get("acme-id|" + recorded.fileId()))
                .isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(Street.tree(response).path("sha256").stringValue())
                .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @Test
    void anyBytesArriveAsTheyWereSent() throws IOException {
        Random random = new Random(7);
        for (int size = 0; size < 400; size++) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            // Half a delimiter here and there, to see that it is not taken for a whole one.
            for (int i = 0; i + 4 < size; i += 37) {
                bytes[i] = '\r';
                bytes[i + 1] = '\n';
                bytes[i + 2] = '-';
            }
            MultipartFile part = MultipartFile.open(
                    "multipart/form-data; boundary=\"b b\"", new ByteArrayInputStream(multipart("b b", "a", bytes)));
            assertThat(part.readAllBytes()).isEqualTo(bytes);
            part.requireEnd();
        }
    }

    @Test
    void fileLongerThanTheBufferArrivesWhole() throws IOException {
        byte[] bytes = new byte[1_000_003];
        new Random(8).nextBytes(bytes);
        MultipartFile part = MultipartFile.open(
                "multipart/form-data; boundary=xyz", new ByteArrayInputStream(multipart("xyz", "a", bytes)));
        assertThat(part.readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void whatIsCutOffOrNoFileIsRefusedAndNothingStays() {
        byte[] whole = multipart("xyz", "a", new byte[300]);
        for (int length : new int[] {0, 5, 60, 90, 200, whole.length - 3}) {
            assertThatThrownBy(() -> {
                        MultipartFile part = MultipartFile.open(
                                "multipart/form-data; boundary=xyz", new ByteArrayInputStream(whole, 0, length));
                        part.readAllBytes();
                        part.requireEnd();
                    })
                    .as("cut at %s", length)
                    .isInstanceOf(Refused.class);
        }
        MockHttpServletResponse cut = street.send(Street.to("POST", "/files")
                .contentType("multipart/form-data; boundary=xyz")
                .content(java.util.Arrays.copyOf(whole, whole.length - 3)));
        assertThat(Street.code(cut)).isEqualTo("400 MALFORMED");
        assertThat(street.files.bytes).isEmpty();
        assertThat(Street.code(street.json("POST", "/files", "{}"))).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void fileBeyondTheLimitIsTooLargeAndNothingStays() {
        assertThat(Street.code(street.send(upload("big", new byte[1001])))).isEqualTo("413 TOO_LARGE");
        assertThat(Street.code(street.send(upload("big", new byte[80_000])))).isEqualTo("413 TOO_LARGE");
        assertThat(street.files.bytes).isEmpty();
        assertThat(street.house.sent).isEmpty();
    }

    @Test
    void refusedUploadLeavesNoBytes() {
        street.house.refuses(Rejected.Code.FORBIDDEN);
        assertThat(street.send(upload("a", new byte[3])).getStatus()).isEqualTo(403);
        assertThat(street.files.bytes).isEmpty();
    }

    @Test
    void personOutsideWithoutTheSwitchMayNotUpload() {
        street.house.kind = PersonKind.CLIENT;
        street.house.permissions = Set.of(Permission.REPLIES_POST);
        assertThat(Street.code(street.send(upload("a", new byte[3])))).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void uploadWithTheSameKeyIsOneFile() {
        byte[] bytes = {1, 2, 3};
        MockHttpServletResponse first = street.send(upload("a", bytes).header("Idempotency-Key", "k"));
        MockHttpServletResponse second = street.send(upload("a", bytes).header("Idempotency-Key", "k"));
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(street.files.bytes).hasSize(1);
        assertThat(Street.code(street.send(upload("a", new byte[] {9}).header("Idempotency-Key", "k"))))
                .isEqualTo("422 IDEMPOTENCY_KEY_REUSED");
        assertThat(street.files.bytes).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 206, 0123, bytes 0-3/10",
        "bytes=4-, 206, 456789, bytes 4-9/10",
        "bytes=-2, 206, 89, bytes 8-9/10",
        "bytes=-99, 206, 0123456789, bytes 0-9/10",
        "bytes=8-99, 206, 89, bytes 8-9/10",
        "bytes=0-1;3-4, 200, 0123456789,",
        "bytes=5-2, 200, 0123456789,",
        "lines=1-2, 200, 0123456789,",
    })
    void partsOfAFileAreServed(String range, int status, String bytes, String contentRange) {
        stored("0123456789");
        MockHttpServletResponse response =
                street.send(Street.to("GET", "/files/f").header("Range", range.replace(';', ',')));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(bytes);
        assertThat(response.getHeader("Content-Range")).isEqualTo(contentRange);
        assertThat(response.getHeader("Content-Length")).isEqualTo(String.valueOf(bytes.length()));
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-", "bytes=10-12", "bytes=-0"})
    void partBeyondTheEndIsNotSatisfiable(String range) {
        stored("0123456789");
        MockHttpServletResponse response =
                street.send(Street.to("GET", "/files/f").header("Range", range));
        assertThat(Street.code(response)).isEqualTo("416 RANGE_NOT_SATISFIABLE");
        assertThat(response.getHeader("Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void rangeOfAnotherStateIsAnsweredWithTheWhole() {
        stored("0123456789");
        assertThat(street.send(Street.to("GET", "/files/f")
                                .header("Range", "bytes=0-1")
                                .header("If-Range", "\"other\""))
                        .getStatus())
                .isEqualTo(200);
        assertThat(street.send(Street.to("GET", "/files/f")
                                .header("Range", "bytes=0-1")
                                .header("If-Range", "\"abc\""))
                        .getStatus())
                .isEqualTo(206);
        assertThat(street.send(Street.to("GET", "/files/f").header("If-None-Match", "\"abc\""))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void bytesComeAsAnAttachmentThatNoBrowserRuns() {
        stored("<script>");
        MockHttpServletResponse response = street.get("/files/f");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("ETag")).isEqualTo("\"abc\"");
    }

    @Test
    void fileThatIsNotForTheReaderIsNotFoundAndItsBytesAreNotTouched() {
        street.house.answers.put(FileLine.class, new Rejected(Rejected.Code.NOT_FOUND));
        assertThat(Street.code(street.get("/files/f"))).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void downloadIsCutWhenTheRightIsLostOnTheWay() {
        stored("0123456789");
        java.util.concurrent.atomic.AtomicInteger pieces = new java.util.concurrent.atomic.AtomicInteger();
        java.util.concurrent.atomic.AtomicLong nanos = new java.util.concurrent.atomic.AtomicLong();
        Downloads downloads = new Downloads(nanos::get);
        MockHttpServletResponse response = new MockHttpServletResponse();
        java.io.InputStream endless = new java.io.InputStream() {
            @Override
            public int read() {
                throw new AssertionError("bytes are read in pieces");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (pieces.incrementAndGet() == 20) {
                    street.house.answers.put(FileLine.class, new Rejected(Rejected.Code.NOT_FOUND));
                }
                nanos.addAndGet(100_000_000);
                return length;
            }
        };
        assertThatThrownBy(() -> downloads.send(
                        () -> street.house.ask(new FindFile(new FileId("f")), FileLine.class),
                        endless,
                        response.getOutputStream()))
                .isInstanceOf(IOException.class);
        assertThat(pieces.get()).as("within a second after it was lost").isBetween(20, 29);
    }

    @Test
    void onlyPdfsAreShownInTheBrowser() {
        stored("%PDF-1.7", "application/pdf");
        MockHttpServletResponse shown = street.send(Street.to("GET", "/files/f?inline=true"));
        assertThat(shown.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        stored("<script>", "text/plain;charset=utf-8");
        MockHttpServletResponse saved = street.send(Street.to("GET", "/files/f?inline=true"));
        assertThat(saved.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(saved.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void previewIsDrawnFromThePixelsOnlyOfPictures() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB), "png", png);
        street.files.bytes.put("acme-id|f", png.toByteArray());
        street.house.answers.put(
                FileLine.class, new FileLine(new FileId("f"), "a.png", "image/png", png.size(), "abc"));
        MockHttpServletResponse small = street.send(Street.to("GET", "/files/f/preview"));
        assertThat(small.getStatus()).isEqualTo(200);
        assertThat(small.getContentType()).isEqualTo("image/jpeg");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(small.getContentAsByteArray()));
        assertThat(drawn.getWidth()).isEqualTo(480);
        assertThat(drawn.getHeight()).isEqualTo(240);
        assertThat(street.send(Street.to("GET", "/files/f/preview").header("If-None-Match", small.getHeader("ETag")))
                        .getStatus())
                .isEqualTo(304);
        assertThat(Street.code(street.send(Street.to("GET", "/files/f/preview?size=HUGE"))))
                .startsWith("400");
        stored("%PDF-1.7", "application/pdf");
        assertThat(Street.code(street.send(Street.to("GET", "/files/f/preview"))))
                .isEqualTo("422 NO_PREVIEW");
    }

    private void stored(String bytes) {
        stored(bytes, "text/plain");
    }

    private void stored(String bytes, String mediaType) {
        street.files.bytes.put("acme-id|f", bytes.getBytes(StandardCharsets.UTF_8));
        street.house.answers.put(
                FileLine.class, new FileLine(new FileId("f"), "plän.txt", mediaType, bytes.length(), "abc"));
    }

    private static MockHttpServletRequestBuilder upload(String name, byte[] bytes) {
        return Street.to("POST", "/files")
                .contentType("multipart/form-data; boundary=xyz")
                .content(multipart("xyz", name, bytes));
    }

    private static byte[] multipart(String boundary, String name, byte[] bytes) {
        String head = "--" + boundary + LINE + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"" + LINE + "Content-Type: text/html" + LINE + LINE;
        String tail = LINE + "--" + boundary + "--" + LINE;
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] last = tail.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[first.length + bytes.length + last.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(bytes, 0, all, first.length, bytes.length);
        System.arraycopy(last, 0, all, first.length + bytes.length, last.length);
        return all;
    }
}
