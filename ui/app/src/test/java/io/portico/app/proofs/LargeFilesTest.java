package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.Runs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** Files that are larger than what the whole application has for itself, or become so once somebody opens them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeFilesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SMALL_HEAP = "-Xmx256m";
    private static final int MEGABYTE = 1_000_000;
    private static final int FILE_MEGABYTES = 200;
    /** What the bomb is once it is opened: four times the heap. */
    private static final int BOMB_MEGABYTES = 1_000;

    private static final String HEAD =
            "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n";
    private static final String FOOT = "\r\n--xyz--\r\n";
    private static final Duration NOTICED = Duration.ofSeconds(40);

    private final Path data = RunningHouse.newFolder();
    private String host = "";
    private String token = "";
    private @Nullable Child child;

    @BeforeAll
    void startSmall() throws Exception {
        try (RunningHouse furnishing = RunningHouse.over(data)) {
            Furnished agency = new Furnished(furnishing, "large");
            host = agency.host();
            token = agency.token(agency.owner);
        }
        Child started = Child.withHeap(SMALL_HEAP, data, "portico.limits.upload=250MB");
        child = started;
        while (started.send(authorised("/api/v1/me").GET()).statusCode() != 200) {
            RunningHouse.pause();
        }
    }

    @AfterAll
    void stop() throws InterruptedException {
        house().kill();
        Folders.delete(data);
    }

    @Test
    void aFileMayBeLargerThanTheWholeHeapHasRoomFor() throws Exception {
        MessageDigest sent = sha256();
        HttpResponse<String> made =
                upload("film.bin", () -> new DigestInputStream(new Noise(FILE_MEGABYTES * (long) MEGABYTE), sent));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        String id = JSON.readTree(made.body()).path("id").stringValue();
        HttpResponse<InputStream> come = house().http()
                .send(authorised("/api/v1/files/" + id).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(come.statusCode()).isEqualTo(200);
        MessageDigest received = sha256();
        try (InputStream bytes = new DigestInputStream(come.body(), received)) {
            assertThat(bytes.transferTo(OutputStream.nullOutputStream())).isEqualTo(FILE_MEGABYTES * (long) MEGABYTE);
        }
        String digest = HexFormat.of().formatHex(sent.digest());
        assertThat(HexFormat.of().formatHex(received.digest())).isEqualTo(digest);
        assertThat(digestInArchive(id)).as("in its owner's archive").isEqualTo(digest);
    }

    private String digestInArchive(String id) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(
                SavedArchive.asked(house(), host, SavedArchive.OWN, token).body())) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                if (entry.getName().startsWith("files/" + id + "/")) {
                    MessageDigest received = sha256();
                    new DigestInputStream(zip, received).transferTo(OutputStream.nullOutputStream());
                    return HexFormat.of().formatHex(received.digest());
                }
            }
        }
        return "nowhere";
    }

    @Test
    void anUploadThatIsBrokenOffLeavesNothing() throws Exception {
        Set<Path> before = files();
        byte[] some = new byte[8 * MEGABYTE];
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house().port())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /api/v1/files HTTP/1.1\r\nHost: " + host + ":" + house().port()
                    + "\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: multipart/form-data; boundary=xyz\r\nContent-Length: " + 2L * some.length
                    + "\r\n\r\n" + HEAD.formatted("half.bin");
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(some);
            out.flush();
            awaitFiles(now -> now.size() > before.size());
        }
        awaitFiles(before::equals);
    }

    @Test
    void aZipBombIsKeptAsItCameAndNeverOpened() throws Exception {
        byte[] bomb = zip(BOMB_MEGABYTES);
        long before = bytesStored();
        HttpResponse<String> made = upload("holiday.zip", () -> new ByteArrayInputStream(bomb));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = JSON.readTree(made.body()).path("id").stringValue();

        assertThat(house().send(authorised("/api/v1/files/" + id + "/preview").GET())
                        .statusCode())
                .isEqualTo(422);
        assertThat(bytesStored() - before).isLessThan(2L * bomb.length);
    }

    /** Packed words are not unpacked, whatever they say that they are: nobody knows how many they would be. */
    @Test
    void aPackedRequestIsNotUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            new SequenceInputStream(
                            new ByteArrayInputStream("{\"name\":\"".getBytes(StandardCharsets.UTF_8)),
                            new Zeros(BOMB_MEGABYTES * (long) MEGABYTE))
                    .transferTo(out);
        }
        HttpResponse<String> answer = house().send(authorised("/api/v1/tasks")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(house().isAlive()).isTrue();
    }

    private Child house() {
        Child running = child;
        assertThat(running).isNotNull();
        return running;
    }

    private HttpRequest.Builder authorised(String path) {
        return house().request(host, path).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> upload(String name, Opening bytes) {
        return house().send(authorised("/api/v1/files")
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        Collections.enumeration(List.of(words(HEAD.formatted(name)), bytes.open(), words(FOOT)))))));
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open();
    }

    private static InputStream words(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest sha256() throws Exception {
        return MessageDigest.getInstance("SHA-256");
    }

    private static byte[] zip(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("beach.png"));
            new Zeros(megabytes * (long) MEGABYTE).transferTo(zip);
            zip.closeEntry();
        }
        return packed.toByteArray();
    }

    /** All files of the file store, finished or not. */
    private Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile).collect(TreeSet::new, Set::add, Set::addAll);
        }
    }

    private long bytesStored() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    @FunctionalInterface
    private interface Wanted {
        boolean holds(Set<Path> files);
    }

    private void awaitFiles(Wanted wanted) throws IOException {
        Instant deadline = Instant.now().plus(NOTICED);
        while (!wanted.holds(files()) && Instant.now().isBefore(deadline)) {
            RunningHouse.pause();
        }
        assertThat(wanted.holds(files())).as("%s", files()).isTrue();
    }

    /** So many bytes, made as they are asked for. */
    private abstract static class Made extends Runs {

        private long left;

        Made(long bytes) {
            this.left = bytes;
        }

        abstract void fill(byte[] target, int offset, int length);

        @Override
        protected int take(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, left);
            fill(target, offset, count);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }

    private static final class Noise extends Made {

        private final Random random = new Random(1);

        Noise(long bytes) {
            super(bytes);
        }

        @Override
        void fill(byte[] target, int offset, int length) {
            byte[] some = new byte[length];
            random.nextBytes(some);
            System.arraycopy(some, 0, target, offset, length);
        }
    }

    private static final class Zeros extends Made {

        Zeros(long bytes) {
            super(bytes);
        }

        @Override
        void fill(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 0);
        }
    }
}
