package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** With the S3 server away, only what needs it stops, and says so. */
class FileServerAwayTest {

    @Test
    void onlyWhatNeedsTheStoreOfFilesStopsWhileItIsAway() throws Exception {
        Path folder = RunningHouse.newFolder();
        try (var house = RunningHouse.over(
                folder,
                "portico.files.s3.bucket=files-of-portico",
                "portico.files.s3.endpoint=http://127.0.0.1:" + closedPort(),
                "portico.files.s3.access-key=somebody",
                "portico.files.s3.secret-key=something",
                "portico.files.s3.region=",
                "portico.files.s3.timeout=2s")) {
            String agency = house.founded("acme", "olga");
            String token = house.token(agency, "olga");
            long before = house.head();
            var refused = house.send(
                    house.request("acme.localhost", "/api/v1/files")
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "multipart/form-data; boundary=xyz")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "--xyz\r\n"
                                                    + "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello\r\n--xyz--\r\n")));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"FILES_UNAVAILABLE\"");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(house.head()).isEqualTo(before);
            assertThat(house.get("acme.localhost", "/api/v1/me", token).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> readiness = management(house, "/actuator/health/readiness");
            assertThat(readiness.statusCode()).isEqualTo(200);
            assertThat(readiness.body()).contains("\"DEGRADED\"").contains("S3 server");
            assertThat(readiness.body()).doesNotContain("something");
        } finally {
            Folders.delete(folder);
        }
    }

    private static HttpResponse<String> management(RunningHouse house, String path) throws Exception {
        int port = house.bean(Environment.class).getRequiredProperty("local.management.port", Integer.class);
        return house.http()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
