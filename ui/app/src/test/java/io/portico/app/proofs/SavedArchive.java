package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The archive of a person, unpacked as anybody would.
 *
 * @param entries by their names, in their order
 */
record SavedArchive(Map<String, byte[]> entries) {

    static final String OWN = "/api/v1/me/archive";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String of(String person) {
        return "/api/v1/people/" + person + "/archive";
    }

    static HttpResponse<InputStream> asked(Reachable house, String host, String path, String token)
            throws IOException, InterruptedException {
        HttpRequest request = house.request(host, path)
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        return house.http().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Saved and unpacked; each name is there once and leads to nowhere but below. */
    static SavedArchive saved(Reachable house, String host, String path, String token) {
        try (InputStream body = open(asked(house, host, path, token))) {
            return unpacked(body.readAllBytes());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream open(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new AssertionError(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        return answer.body();
    }

    static SavedArchive unpacked(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            Path somewhere = Path.of("/somewhere/quite/deep");
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                Path unpacked = somewhere.resolve(entry.getName()).normalize();
                assertThat(unpacked.startsWith(somewhere)).as(entry.getName()).isTrue();
                assertThat(entry.getName()).doesNotContain("\\", "//", "..").doesNotStartWith("/");
                assertThat(entries.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
        return new SavedArchive(entries);
    }

    JsonNode json(String name) {
        byte[] bytes = entries.get(name);
        assertThat(bytes).as(name).isNotNull();
        return JSON.readTree(bytes);
    }

    /** The files that were handed over, by name. */
    Map<String, String> files() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("files/"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new String(entry.getValue(), StandardCharsets.UTF_8)));
    }

    /** Everything that can be read in it, names of files too. */
    String words() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + "\n" + new String(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    /** The values of a field of all things in a list. */
    List<String> all(String name, String field) {
        return json(name).valueStream().map(line -> line.path(field).asString()).toList();
    }
}
