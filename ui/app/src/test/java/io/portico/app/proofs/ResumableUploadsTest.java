package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.post.PostNote;
import io.portico.tenancy.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An upload that breaks off goes on where it was, over connections that are really cut. */
class ResumableUploadsTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final Furnished AGENCY = new Furnished(HOUSE, "resumed");
    private static final String HOST = AGENCY.host();
    private static final int SIZE = 3_000_000;

    private final byte[] bytes = new byte[SIZE];
    private final String owner = AGENCY.token(AGENCY.owner);

    ResumableUploadsTest() {
        new Random(3).nextBytes(bytes);
    }

    @Test
    void uploadThatIsCutOffThriceGoesOnWhereItWas() throws Exception {
        String id = begun(owner);
        long at = 0;
        for (int cut = 0; cut < 3; cut++) {
            long sent = at + 700_000;
            sendAndCut(id, owner, at, sent);
            at = awaited(id, sent);
        }
        HttpResponse<String> last = patch(id, owner, at, SIZE);
        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(last.headers().firstValue("Upload-Offset")).contains(String.valueOf(SIZE));
        HttpResponse<byte[]> whole = HOUSE.http()
                .send(
                        HOUSE.request(HOST, "/api/v1/files/" + id)
                                .header("Authorization", "Bearer " + owner)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(whole.body()).isEqualTo(bytes);
        HOUSE.send(
                AGENCY.agencyId,
                Actor.person(AGENCY.owner),
                new PostNote(PostId.random(), AGENCY.task, null, List.of(new FileId(id))));
    }

    @Test
    void ofAnUploadUnderWayOthersNeitherSeeNorChangeAnything() {
        String id = begun(owner);
        assertThat(patch(id, owner, 0, 100_000).statusCode()).isEqualTo(204);
        String member = "member-" + id.substring(0, 8);
        HOUSE.hire(AGENCY.agencyId, AGENCY.owner, member, "ADMINISTRATOR");
        for (String token : List.of(AGENCY.token(member), AGENCY.token(AGENCY.client))) {
            HttpResponse<String> asked = HOUSE.get(HOST, "/api/v1/uploads/" + id, token);
            HttpResponse<String> never = HOUSE.get(HOST, "/api/v1/uploads/never", token);
            assertThat(asked.statusCode()).isEqualTo(404);
            assertThat(asked.body()).isEqualTo(never.body());
            assertThat(patch(id, token, 100_000, 200_000).statusCode()).isEqualTo(404);
            assertThat(HOUSE.send("DELETE", HOST, "/api/v1/uploads/" + id, token, null)
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(offset(id)).isEqualTo(100_000);
        assertThat(HOUSE.send("DELETE", HOST, "/api/v1/uploads/" + id, owner, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(HOUSE.get(HOST, "/api/v1/uploads/" + id, owner).statusCode()).isEqualTo(404);
    }

    @Test
    void whoLosesTheRightOnTheWayDoesNotGoOn() {
        String member = "leaver-" + AGENCY.slug;
        HOUSE.hire(AGENCY.agencyId, AGENCY.owner, member, "MEMBER");
        String token = AGENCY.token(member);
        String id = begun(token);
        assertThat(patch(id, token, 0, 1000).statusCode()).isEqualTo(204);
        assertThat(HOUSE.send("POST", HOST, "/api/v1/employees/" + member + "/deactivate", owner, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(patch(id, token, 1000, SIZE).statusCode()).isEqualTo(401);
    }

    private String begun(String token) {
        String name = Base64.getEncoder().encodeToString("film.bin".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> begun = HOUSE.send(HOUSE.request(HOST, "/api/v1/uploads")
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(SIZE))
                .header("Upload-Metadata", "filename " + name)
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String location = begun.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> patch(String id, String token, long from, long to) {
        return HOUSE.send(HOUSE.request(HOST, "/api/v1/uploads/" + id)
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", String.valueOf(from))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOfRange(bytes, (int) from, (int)
                        to))));
    }

    /** Promises all that is left, sends some of it, and is gone. */
    private void sendAndCut(String id, String token, long from, long to) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), HOUSE.port())) {
            OutputStream out = socket.getOutputStream();
            String head = "PATCH /api/v1/uploads/" + id + " HTTP/1.1\r\n"
                    + "Host: " + HOST + ":" + HOUSE.port() + "\r\n"
                    + "Authorization: Bearer " + token + "\r\n"
                    + "Tus-Resumable: 1.0.0\r\n"
                    + "Upload-Offset: " + from + "\r\n"
                    + "Content-Type: application/offset+octet-stream\r\n"
                    + "Content-Length: " + (SIZE - from) + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, (int) from, (int) (to - from));
            out.flush();
        }
    }

    /** How far it is, once the house has noticed that nobody is there any more. */
    private long awaited(String id, long offset) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(40));
        while (offset(id) < offset && Instant.now().isBefore(deadline)) {
            RunningHouse.pause();
        }
        assertThat(offset(id)).as("all that was sent was kept").isEqualTo(offset);
        return offset;
    }

    private long offset(String id) {
        HttpResponse<String> head = HOUSE.send(HOUSE.request(HOST, "/api/v1/uploads/" + id)
                .header("Authorization", "Bearer " + owner)
                .header("Tus-Resumable", "1.0.0")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        return Long.parseLong(head.headers().firstValue("Upload-Offset").orElseThrow());
    }
}
