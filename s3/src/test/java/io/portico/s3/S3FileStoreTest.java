package io.portico.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.tenancy.ByteStore;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.FileStoreContract;
import io.portico.tenancy.FolderByteStore;
import io.portico.tenancy.MemorySecretStore;
import io.portico.tenancy.SealedFileStore;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on an S3 server: all that a folder does, and what goes wrong on the way to a server. */
class S3FileStoreTest implements FileStoreContract {

    private static final String PREFIX = "some/where/";
    private static final int THREE_PARTS = 2 * S3Draft.PART_BYTES + 1_000_003;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMillis(100);

    private static S3Server server;

    @TempDir
    Path scratch;

    private final MemorySecretStore secrets = new MemorySecretStore();
    private final Random random = new Random(11);
    private Wire wire;
    private S3ByteStore bytes;

    @BeforeAll
    static void startServer() throws Exception {
        server = S3Server.started();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void connect() throws IOException {
        server.empty();
        wire = new Wire(server.port());
        bytes = new S3ByteStore(S3Server.settings(wire.port()), scratch);
    }

    @AfterEach
    void disconnect() throws IOException {
        bytes.close();
        wire.close();
        assertThat(scratch).as("what was on its way").isEmptyDirectory();
    }

    @Override
    public ByteStore bytes() {
        return bytes;
    }

    @Override
    public MemorySecretStore secrets() {
        return secrets;
    }

    @Override
    public Random random() {
        return random;
    }

    @Override
    public int tries() {
        return 30;
    }

    @Override
    public Map<String, byte[]> lying() {
        Map<String, byte[]> found = new HashMap<>();
        server.objects().forEach((key, raw) -> {
            assertThat(key).startsWith(PREFIX);
            found.put(key.substring(PREFIX.length()), raw);
        });
        return found;
    }

    @Override
    public void lay(String name, byte[] sealed) {
        server.put(PREFIX + name, sealed);
    }

    @Override
    public void take(String name) {
        server.delete(PREFIX + name);
    }

    @Test
    void longFileGoesInPartsAndIsReadWholeAndByRanges() throws Exception {
        for (int size : new int[] {S3Draft.PART_BYTES - 200_000, THREE_PARTS}) {
            byte[] clear = bytes(size);
            store().write("acme", "f" + size, new ByteArrayInputStream(clear), NO_LIMIT);
            assertThat(read("acme", "f" + size, 0, ALL)).isEqualTo(clear);
            for (int i = 0; i < 10; i++) {
                int offset = random.nextInt(size);
                int length = random.nextInt(200_000);
                assertThat(read("acme", "f" + size, offset, OptionalLong.of(length)))
                        .isEqualTo(Arrays.copyOfRange(clear, offset, Math.min(size, offset + length)));
            }
        }
        assertThat(server.unfinishedUploads()).isZero();
    }

    @Test
    void sealedFileThatFillsItsPartsExactlyIsWhole() throws Exception {
        for (int size : new int[] {S3Draft.PART_BYTES, 2 * S3Draft.PART_BYTES}) {
            byte[] sealed = bytes(size);
            try (ByteStore.Draft draft = bytes.begin("a", "b" + size)) {
                draft.write(ByteBuffer.wrap(sealed));
                draft.publish();
            }
            assertThat(lying().get("a/b" + size)).isEqualTo(sealed);
        }
    }

    @Test
    void serverThatGoesAwayInTheMiddleOfAnUploadLeavesNothing() throws Exception {
        InputStream clear = cutting(new ByteArrayInputStream(bytes(THREE_PARTS)), S3Draft.PART_BYTES + 100_000);
        assertThatThrownBy(() -> store().write("acme", "f", clear, NO_LIMIT)).isInstanceOf(FileStore.Unavailable.class);
        assertThat(secrets.list("acme", "key/file:", 10)).isEmpty();
        wire.mend();
        assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        // The server could not be told that nobody will go on with these parts.
        assertThat(server.unfinishedUploads()).isEqualTo(1);
        assertThat(store().sweep(Instant.now().plusSeconds(5))).isEqualTo(1);
        assertThat(server.unfinishedUploads()).isZero();
        assertThat(lying()).isEmpty();
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        assertThat(read("acme", "f", 0, ALL)).hasSize(10);
    }

    @Test
    void serverThatGoesAwayBeforeTheLastByteLeavesNothing() throws Exception {
        InputStream clear = cutting(new ByteArrayInputStream(bytes(1000)), 1000);
        assertThatThrownBy(() -> store().write("acme", "f", clear, NO_LIMIT)).isInstanceOf(FileStore.Unavailable.class);
        assertThat(secrets.list("acme", "key/file:", 10)).isEmpty();
        wire.mend();
        store().sweep(Instant.EPOCH);
        assertThat(lying()).isEmpty();
    }

    @Test
    void brokenUploadOfPartsIsThrownAwayAtOnce() {
        InputStream clear = new FilterInputStream(new ByteArrayInputStream(bytes(THREE_PARTS))) {
            private int left = S3Draft.PART_BYTES + 100_000;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left <= 0) {
                    throw new IOException("connection reset");
                }
                int read = super.read(target, offset, length);
                left -= read;
                return read;
            }
        };
        assertThatThrownBy(() -> store().write("acme", "f", clear, NO_LIMIT)).hasMessage("connection reset");
        assertThat(server.unfinishedUploads()).isZero();
        assertThat(lying()).isEmpty();
    }

    @Test
    void partsOfWritersThatDiedAreSweptWhenTheyAreOld() throws Exception {
        ByteStore.Draft dead = bytes.begin("a", "b");
        dead.write(ByteBuffer.wrap(bytes(S3Draft.PART_BYTES + 1)));
        Path left = Files.write(scratch.resolve("s3-of-another-process.part"), new byte[3]);
        assertThat(store().sweep(Instant.now().minusSeconds(1000))).isZero();
        assertThat(server.unfinishedUploads()).isEqualTo(1);
        assertThat(store().sweep(Instant.now().plusSeconds(5))).isGreaterThanOrEqualTo(2);
        assertThat(server.unfinishedUploads()).isZero();
        assertThat(left).doesNotExist();
        dead.close();
    }

    @Test
    void wrongCredentialsAreAFailureAndNotAMissingFile() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        try (S3ByteStore stranger = new S3ByteStore(
                S3Server.settings(server.port(), S3Server.BUCKET, "not-the-secret", PATIENCE), scratch)) {
            failsInEveryWay(new SealedFileStore(stranger, secrets));
        }
        assertThat(read("acme", "f", 0, ALL)).hasSize(10);
    }

    @Test
    void missingBucketIsAFailureAndNotAMissingFile() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        try (S3ByteStore nowhere = new S3ByteStore(
                S3Server.settings(server.port(), "no-such-bucket", S3Server.SECRET_KEY, PATIENCE), scratch)) {
            failsInEveryWay(new SealedFileStore(nowhere, secrets));
        }
    }

    @Test
    void serverThatNeverAnswersIsAFailure() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        wire.silence();
        try (S3ByteStore waiting =
                new S3ByteStore(S3Server.settings(wire.port(), S3Server.BUCKET, S3Server.SECRET_KEY, SOON), scratch)) {
            failsInEveryWay(new SealedFileStore(waiting, secrets));
        }
    }

    @Test
    void serverThatIsNotThereIsAFailure() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        wire.cut();
        failsInEveryWay(store());
    }

    @Test
    void connectionThatBreaksWhileReadingIsFollowedByAnother() throws Exception {
        byte[] clear = bytes(3_000_000);
        store().write("acme", "f", new ByteArrayInputStream(clear), NO_LIMIT);
        wire.answerAtMost(400_000);
        int before = wire.connections();
        assertThat(read("acme", "f", 0, ALL)).isEqualTo(clear);
        assertThat(wire.connections() - before).isGreaterThan(5);
    }

    @Test
    void serverThatGoesAwayWhileReadingBreaksTheReadingOff() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(3_000_000)), NO_LIMIT);
        // Not more than that is on its way, so that the rest cannot have come already.
        wire.answerAtMost(400_000);
        try (InputStream reading = store().read("acme", "f", 0, ALL)) {
            assertThat(reading.readNBytes(100_000)).hasSize(100_000);
            wire.cut();
            assertThatThrownBy(reading::readAllBytes).isInstanceOf(FileStore.Unavailable.class);
        }
    }

    @Test
    void bytesThatChangedOnTheWayAreNotStored() throws Exception {
        wire.garbleAt(50_000);
        assertThatThrownBy(() -> store().write("acme", "f", new ByteArrayInputStream(bytes(100_000)), NO_LIMIT))
                .isInstanceOf(FileStore.Unavailable.class);
        assertThat(lying()).isEmpty();
        assertThat(secrets.list("acme", "key/file:", 10)).isEmpty();
    }

    @Test
    void fileDeletedWhileTheServerIsAwayIsGoneAndItsBytesFollow() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        wire.cut();
        store().delete("acme", "f");
        assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        wire.mend();
        assertThat(lying()).hasSize(1);
        assertThat(store().sweep(Instant.EPOCH)).isEqualTo(1);
        assertThat(lying()).isEmpty();
    }

    @Test
    void fileMovesFromAFolderByCopyingIt(@TempDir Path folder) throws Exception {
        byte[] clear = bytes(200_000);
        new SealedFileStore(new FolderByteStore(folder), secrets)
                .write("acme", "f", new ByteArrayInputStream(clear), NO_LIMIT);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lay(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        assertThat(read("acme", "f", 0, ALL)).isEqualTo(clear);
    }

    private void failsInEveryWay(SealedFileStore store) {
        assertThatThrownBy(() -> store.write("acme", "g", new ByteArrayInputStream(new byte[10]), NO_LIMIT))
                .isInstanceOf(FileStore.Unavailable.class);
        assertThat(secrets.get("acme", "key/file:g")).isEmpty();
        assertThatThrownBy(() -> store.read("acme", "f", 0, ALL).close()).isInstanceOf(FileStore.Unavailable.class);
        assertThatThrownBy(store::check).isInstanceOf(FileStore.Unavailable.class);
    }

    /** The wire breaks when that many bytes have been read. */
    private InputStream cutting(InputStream clear, int at) {
        return new FilterInputStream(clear) {
            private int left = at;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, Math.min(length, Math.max(1, left)));
                left -= read;
                if (left <= 0) {
                    wire.cut();
                }
                return read;
            }
        };
    }
}
