package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file is what its bytes are, whatever its name and its sender say: nothing that a browser could run is handed out so that
 * it runs, nor drawn as the picture that it pretends to be.
 */
class DisguisedFilesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private Furnished agency;
    private String owner;
    private String client;

    @BeforeEach
    void furnish() {
        agency = new Furnished(house, "disguised");
        owner = agency.token(agency.owner);
        client = agency.token(agency.client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.png | image/png | <html><script>alert(1)</script></html> | text/plain;charset=utf-8",
                "photo.png | image/svg+xml | <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/> | text/plain;charset=utf-8",
                "plan.pdf | application/pdf | <!doctype html><title>Sign in</title> | text/plain;charset=utf-8",
                "letter.html | text/html | %PDF-1.4 <script>alert(1)</script> | application/pdf",
                "photo.jpg | image/jpeg | base64:TVqQAAMAAAAEAAAA//8AALgAAAA= | application/octet-stream",
                "invoice.pdf.exe | application/pdf | base64:TVqQAAMAAAAEAAAA//8AALgAAAA= | application/octet-stream",
            })
    void aFileIsWhatItsBytesAre(String name, String said, String content, String type) {
        byte[] bytes = content.startsWith("base64:")
                ? Base64.getDecoder().decode(content.substring("base64:".length()))
                : content.getBytes(StandardCharsets.UTF_8);
        String file = uploaded(name, said, bytes);
        HttpResponse<String> posted = house.send(
                "POST",
                agency.host(),
                "/api/v1/tasks/" + agency.task.value() + "/threads/CLIENT",
                owner,
                "{\"fileIds\":[\"" + file + "\"]}");
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        for (String token : new String[] {owner, client}) {
            for (String how : new String[] {"", "?inline=true"}) {
                HttpResponse<String> got = house.get(agency.host(), "/api/v1/files/" + file + how, token);
                assertThat(got.statusCode()).isEqualTo(200);
                assertThat(header(got, "Content-Type").replace(" ", "").toLowerCase())
                        .isEqualTo(type);
                assertThat(header(got, "X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(header(got, "Content-Security-Policy")).startsWith("default-src 'none';");
                if (!type.equals("application/pdf") || how.isEmpty()) {
                    assertThat(header(got, "Content-Disposition")).startsWith("attachment");
                    assertThat(header(got, "Content-Security-Policy")).contains("sandbox");
                }
            }
            HttpResponse<String> drawn = house.get(agency.host(), "/api/v1/files/" + file + "/preview", token);
            assertThat(drawn.body()).contains("NO_PREVIEW");
        }
        JsonNode listed = JSON.readTree(
                        house.get(agency.host(), "/api/v1/portal/files?taskId=" + agency.task.value(), client)
                                .body())
                .path("items")
                .path(0);
        assertThat(listed.path("id").stringValue()).isEqualTo(file);
        assertThat(listed.path("mediaType").stringValue().replace(" ", "")).isEqualTo(type);
    }

    private String uploaded(String name, String said, byte[] bytes) {
        String head = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + said + "\r\n\r\n";
        HttpResponse<String> made = house.send(house.request(agency.host(), "/api/v1/files")
                .header("Authorization", "Bearer " + owner)
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                        HttpRequest.BodyPublishers.ofString("\r\n--xyz--\r\n"))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).path("id").stringValue();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
