package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Rejected;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Resumable uploads as the protocol tus 1.0.0 has them. */
class UploadDoorsTest {

    private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.UTF_8);

    private final Street street = Street.fresh();

    @Test
    void fileThatCameInPiecesIsRecordedUnderTheUploadsId() {
        String id = begun(10, "plän.txt");
        MockHttpServletResponse first = patch(id, 0, Arrays.copyOf(BYTES, 4));
        assertThat(first.getStatus()).isEqualTo(204);
        assertThat(first.getHeader("Upload-Offset")).isEqualTo("4");
        assertThat(first.getHeader("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(street.house.sent).isEmpty();
        MockHttpServletResponse head = street.send(Street.to("HEAD", "/uploads/" + id));
        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(head.getHeader("Upload-Offset")).isEqualTo("4");
        assertThat(head.getHeader("Upload-Length")).isEqualTo("10");
        assertThat(head.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(head.getHeader("Upload-Expires")).endsWith("GMT");
        assertThat(patch(id, 4, Arrays.copyOfRange(BYTES, 4, 10)).getStatus()).isEqualTo(204);
        RecordUpload recorded = (RecordUpload) street.house.lastSent();
        assertThat(recorded.fileId().value()).isEqualTo(id);
        assertThat(recorded.name().clear()).contains("plän.txt");
        assertThat(recorded.sizeBytes()).isEqualTo(10);
        assertThat(street.files.bytes).containsOnlyKeys("acme-id|" + id);
        assertThat(street.files.bytes.get("acme-id|" + id)).isEqualTo(BYTES);
        assertThat(Street.tree(street.get("/uploads/" + id)).path("done").booleanValue())
                .isTrue();
        assertThat(Street.code(patch(id, 10, new byte[0]))).isEqualTo("409 UPLOAD_DONE");
    }

    @Test
    void emptyFileIsThereAtOnce() {
        begun(0, "empty");
        assertThat(((RecordUpload) street.house.lastSent()).sizeBytes()).isZero();
    }

    @Test
    void lastPieceWhoseAnswerGotLostIsDoneAgainByAsking() {
        String id = begun(10, "a");
        street.house.refuses(Rejected.Code.ALREADY_EXISTS);
        assertThat(patch(id, 0, BYTES).getStatus()).isEqualTo(204);
        assertThat(Street.tree(street.get("/uploads/" + id)).path("done").booleanValue())
                .isTrue();
    }

    @Test
    void whatTheHouseRefusesLeavesNothing() {
        String id = begun(10, "a");
        street.house.refuses(Rejected.Code.FORBIDDEN);
        assertThat(patch(id, 0, BYTES).getStatus()).isEqualTo(403);
        assertThat(street.files.bytes).isEmpty();
        assertThat(Street.code(street.get("/uploads/" + id))).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void somebodyElsesUploadIsAsIfItNeverWas() {
        String id = begun(10, "a");
        street.work = new Work("acme-id", Actor.person("u2"));
        street.house.person = "u2";
        assertThat(same(street.get("/uploads/" + id), street.get("/uploads/never")))
                .isTrue();
        assertThat(same(patch(id, 0, BYTES), patch("never", 0, BYTES))).isTrue();
        assertThat(same(patch(id, 7, BYTES), patch("never", 7, BYTES))).isTrue();
        MockHttpServletResponse ended = street.send(Street.to("DELETE", "/uploads/" + id));
        assertThat(same(ended, street.send(Street.to("DELETE", "/uploads/never"))))
                .isTrue();
        assertThat(Street.code(street.get("/uploads/" + id))).isEqualTo("404 NOT_FOUND");
        street.work = new Work("acme-id", Actor.person("u1"));
        street.house.person = "u1";
        assertThat(patch(id, 0, BYTES).getStatus()).isEqualTo(204);
    }

    @Test
    void uploadIsThrownAway() {
        String id = begun(10, "a");
        patch(id, 0, Arrays.copyOf(BYTES, 4));
        assertThat(street.send(Street.to("DELETE", "/uploads/" + id)).getStatus())
                .isEqualTo(204);
        assertThat(street.files.bytes).isEmpty();
        assertThat(Street.code(street.get("/uploads/" + id))).isEqualTo("404 NOT_FOUND");
        assertThat(street.send(Street.to("DELETE", "/uploads/" + id)).getStatus())
                .isEqualTo(204);
    }

    @Test
    void checksumThatIsNotThatOfTheBytesIsSaidAndNothingIsKept() throws Exception {
        String id = begun(10, "a");
        String sha1 = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(BYTES));
        byte[] other = BYTES.clone();
        other[3] ^= 1;
        assertThat(Street.code(street.send(piece(id, 0, other).header("Upload-Checksum", "sha1 " + sha1))))
                .isEqualTo("460 CHECKSUM_MISMATCH");
        assertThat(street.files.bytes).isEmpty();
        assertThat(Street.code(street.send(piece(id, 0, BYTES).header("Upload-Checksum", "md5 " + sha1))))
                .isEqualTo("400 UNKNOWN_VALUE");
        assertThat(street.send(piece(id, 0, BYTES).header("Upload-Checksum", "sha1 " + sha1))
                        .getStatus())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "'', , 400 REQUIRED",
        "ten, , 400 WRONG_TYPE",
        "-1, , 400 WRONG_TYPE",
        "9999999999999999999, , 400 WRONG_TYPE",
        "1001, , 413 TOO_LARGE",
        "10, filename ***, 400 WRONG_TYPE",
        "10, filename //79, 400 INVALID_TEXT",
    })
    void whatCannotBegin(String length, String metadata, String answer) {
        MockHttpServletRequestBuilder request = Street.to("POST", "/uploads");
        if (!length.isEmpty()) {
            request.header("Upload-Length", length);
        }
        if (metadata != null) {
            request.header("Upload-Metadata", metadata);
        }
        assertThat(Street.code(street.send(request))).isEqualTo(answer);
        assertThat(street.secrets.values.keySet()).noneMatch(name -> name.contains("upload"));
    }

    @Test
    void whatCannotGoOn() {
        String id = begun(10, "a");
        assertThat(Street.code(patch(id, 3, BYTES))).isEqualTo("413 TOO_LARGE");
        assertThat(Street.code(patch(id, 3, new byte[2]))).isEqualTo("409 OTHER_OFFSET");
        assertThat(Street.code(street.send(Street.to("PATCH", "/uploads/" + id)
                        .contentType("application/offset+octet-stream")
                        .content(BYTES))))
                .isEqualTo("400 REQUIRED");
        assertThat(Street.code(street.json("PATCH", "/uploads/" + id, "{}"))).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(Street.code(street.send(piece(id, 0, BYTES).header("Tus-Resumable", "2.0.0"))))
                .isEqualTo("412 TUS_VERSION");
        assertThat(street.files.bytes).isEmpty();
    }

    @Test
    void beginningAgainWithTheSameKeyIsOneUpload() {
        MockHttpServletResponse first = street.send(beginning(10, "a").header("Idempotency-Key", "k"));
        MockHttpServletResponse second = street.send(beginning(10, "a").header("Idempotency-Key", "k"));
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(Street.code(street.send(beginning(11, "a").header("Idempotency-Key", "k"))))
                .isEqualTo("422 IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void personOutsideWithoutTheSwitchMayNotUpload() {
        street.house.kind = PersonKind.CLIENT;
        street.house.permissions = Set.of(Permission.REPLIES_POST);
        assertThat(Street.code(street.send(beginning(10, "a")))).isEqualTo("403 FORBIDDEN");
        assertThat(Street.code(patch("any", 0, BYTES))).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void abilitiesAreSaid() {
        MockHttpServletResponse abilities = street.send(Street.to("OPTIONS", "/uploads"));
        assertThat(abilities.getStatus()).isEqualTo(204);
        assertThat(abilities.getHeader("Tus-Max-Size")).isEqualTo("1000");
        assertThat(abilities.getHeader("Tus-Extension")).contains("creation", "termination");
    }

    private String begun(int length, String name) {
        MockHttpServletResponse begun = street.send(beginning(length, name));
        assertThat(begun.getStatus()).isEqualTo(201);
        String id = Street.tree(begun).path("id").stringValue();
        assertThat(begun.getHeader("Location")).isEqualTo("/api/v1/uploads/" + id);
        return id;
    }

    private static MockHttpServletRequestBuilder beginning(int length, String name) {
        String encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return Street.to("POST", "/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(length))
                .header("Upload-Metadata", "filetype dGV4dA==,filename " + encoded);
    }

    private MockHttpServletResponse patch(String id, int offset, byte[] bytes) {
        return street.send(piece(id, offset, bytes));
    }

    private static MockHttpServletRequestBuilder piece(String id, int offset, byte[] bytes) {
        return Street.to("PATCH", "/uploads/" + id)
                .header("Upload-Offset", String.valueOf(offset))
                .contentType("application/offset+octet-stream")
                .content(bytes);
    }

    private static boolean same(MockHttpServletResponse one, MockHttpServletResponse other) {
        return one.getStatus() == other.getStatus()
                && Arrays.equals(one.getContentAsByteArray(), other.getContentAsByteArray())
                && one.getHeaderNames().equals(other.getHeaderNames());
    }
}
