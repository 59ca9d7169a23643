package io.portico.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Rejected;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.FolderByteStore;
import io.portico.tenancy.MemorySecretStore;
import io.portico.tenancy.SealedFileStore;
import io.portico.tenancy.SealedTexts;
import io.portico.tenancy.SecretStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that come piece by piece: what came is kept, by whoever began it, sealed, and not for ever. */
class UploadsTest {

    private static final byte[] CLEAR =
            "a sentence that is easily found again; ".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private final MemorySecretStore secrets = new MemorySecretStore();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicReference<MalwareScan> scan = new AtomicReference<>(MalwareScan.OFF);

    @Test
    void whatCameBeforeABreakIsKeptAndTheRestIsAdded() throws Exception {
        begin("f", CLEAR.length);
        assertThat(append("f", 0, broken(0, 70_000)).receivedBytes()).isEqualTo(70_000);
        assertThat(append("f", 70_000, broken(70_000, 70_001)).receivedBytes()).isEqualTo(70_001);
        assertThat(append("f", 70_001, bytes(70_001, CLEAR.length)).whole()).isTrue();
        Received received = finish("f");
        assertThat(received.sizeBytes()).isEqualTo(CLEAR.length);
        assertThat(received.name()).isEqualTo("offer.txt");
        assertThat(received.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(CLEAR)));
        assertThat(read("f")).isEqualTo(CLEAR);
        assertThat(files()).as("the pieces are gone").hasSize(1);
    }

    @Test
    void longPiecesAreKeptInShortOnesSoThatLittleIsLost() throws Exception {
        long size = Uploads.PIECE_BYTES + 5;
        begin("f", size);
        uploads().append("acme", "olga", "f", 0, new ByteArrayInputStream(new byte[(int) size]), null);
        assertThat(files()).hasSize(2);
        assertThat(finish("f").sizeBytes()).isEqualTo(size);
    }

    @Test
    void nothingThatLiesThereIsInTheClear() throws Exception {
        begin("f", CLEAR.length);
        append("f", 0, bytes(0, 100_000));
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("sentence");
        }
        secrets.list("acme", "upload", 100)
                .forEach((_, value) -> assertThat(new String(value, StandardCharsets.ISO_8859_1))
                        .doesNotContain("offer"));
    }

    @Test
    void bytesBeyondTheEndAreNotTaken() throws Exception {
        begin("f", 10);
        assertThat(append("f", 0, bytes(0, 1000)).receivedBytes()).isEqualTo(10);
        finish("f");
        assertThat(read("f")).isEqualTo(Arrays.copyOf(CLEAR, 10));
    }

    @Test
    void nothingIsAddedAtAnotherPlaceThanTheEnd() throws Exception {
        begin("f", 100);
        append("f", 0, bytes(0, 50));
        for (long offset : new long[] {0, 49, 51, 100}) {
            refused(UploadRefused.Why.OTHER_OFFSET, () -> append("f", offset, bytes(0, 10)));
        }
        assertThat(find("f").receivedBytes()).isEqualTo(50);
    }

    @Test
    void ofTwoThatGoOnAtOnceOneWinsAndTheOtherLeavesNothing() throws Exception {
        begin("f", 100);
        InputStream slow = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left == 5) {
                    append("f", 0, bytes(0, 20));
                }
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int next = read();
                target[offset] = (byte) next;
                return next < 0 ? -1 : 1;
            }
        };
        refused(UploadRefused.Why.OTHER_OFFSET, () -> append("f", 0, slow));
        assertThat(find("f").receivedBytes()).isEqualTo(20);
        assertThat(files()).hasSize(1);
    }

    @Test
    void withAChecksumAllIsKeptOrNothing() throws Exception {
        begin("f", 100);
        byte[] piece = Arrays.copyOf(CLEAR, 60);
        String right =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(piece));
        Checksum checksum = new Checksum(Checksum.Algorithm.SHA1, right);
        refused(UploadRefused.Why.OTHER_CHECKSUM, () -> uploads()
                .append("acme", "olga", "f", 0, bytes(1, 61), checksum));
        assertThat(uploads()
                        .append("acme", "olga", "f", 0, broken(0, 30), checksum)
                        .receivedBytes())
                .isZero();
        assertThat(files()).isEmpty();
        assertThat(uploads()
                        .append("acme", "olga", "f", 0, bytes(0, 60), checksum)
                        .receivedBytes())
                .isEqualTo(60);
    }

    @Test
    void nobodyElseFindsEndsOrGoesOnWithIt() throws Exception {
        begin("f", 100);
        append("f", 0, bytes(0, 50));
        notFound(() -> uploads().find("acme", "mona", "f"));
        notFound(() -> uploads().find("other", "olga", "f"));
        notFound(() -> uploads().append("acme", "mona", "f", 50, bytes(50, 100), null));
        uploads().end("acme", "mona", "f");
        uploads().end("other", "olga", "f");
        assertThat(find("f").receivedBytes()).isEqualTo(50);
    }

    @Test
    void whatIsThrownAwayLeavesNothing() throws Exception {
        begin("f", 100);
        append("f", 0, bytes(0, 50));
        uploads().end("acme", "olga", "f");
        notFound(() -> find("f"));
        assertThat(files()).isEmpty();
        assertThat(secrets.list("acme", "upload", 10)).isEmpty();
        assertThat(secrets.list("acme", "key/", 10)).isEmpty();
    }

    @Test
    void uploadThatIsThrownAwayWhileMoreComesLeavesNothing() throws Exception {
        begin("f", 100);
        InputStream ending = new SequenceInputStream(bytes(0, 20), new InputStream() {
            @Override
            public int read() throws IOException {
                uploads().end("acme", "olga", "f");
                return -1;
            }
        });
        notFound(() -> append("f", 0, ending));
        assertThat(files()).isEmpty();
        assertThat(secrets.list("acme", "upload", 10)).isEmpty();
    }

    @Test
    void whatIsNeverFinishedExpiresWithPiecesThatNobodyClaimed() throws Exception {
        begin("f", 100);
        append("f", 0, bytes(0, 50));
        store().write("acme", "f.0123456789abcdef", bytes(0, 20), 1000);
        begin("g", 5);
        append("g", 0, bytes(0, 5));
        finish("g");
        now.set(NOON.plus(Duration.ofHours(23)));
        assertThat(uploads().sweep()).isZero();
        assertThat(find("f").receivedBytes()).isEqualTo(50);
        now.set(NOON.plus(Duration.ofHours(24)));
        notFound(() -> find("f"));
        assertThat(uploads().sweep()).isEqualTo(2);
        assertThat(files()).hasSize(1);
        assertThat(read("g")).hasSize(5);
        assertThat(secrets.list("acme", "upload", 10)).isEmpty();
        assertThat(secrets.list(SecretStore.SHARED, "upload", 10)).isEmpty();
    }

    @Test
    void nobodyHasMoreUnderWayThanTheyMay() throws Exception {
        for (int i = 0; i < Uploads.MAX_OF_ONE; i++) {
            begin("f" + i, 10);
        }
        refused(UploadRefused.Why.TOO_MANY, () -> begin("g", 10));
        uploads().begin("acme", "mona", "h", "a", 10);
        append("f0", 0, bytes(0, 10));
        finish("f0");
        begin("g", 10);
        refused(UploadRefused.Why.TOO_MANY, () -> begin("i", 10));
    }

    @Test
    void uploadThatNobodyCouldLookAtIsTakenInLater() throws Exception {
        begin("f", 100);
        append("f", 0, bytes(0, 100));
        scan.set(scanner(new MalwareScan.Unavailable("the scanner does not answer")));
        assertThatThrownBy(() -> finish("f")).isInstanceOf(MalwareScan.Unavailable.class);
        assertThat(find("f").whole()).isTrue();
        assertThat(find("f").done()).isFalse();
        scan.set(MalwareScan.OFF);
        finish("f");
        assertThat(find("f").done()).isTrue();
        assertThat(read("f")).hasSize(100);
    }

    @Test
    void malwareLeavesNothing() throws Exception {
        begin("f", 100);
        append("f", 0, bytes(0, 100));
        scan.set(scanner(new MalwareScan.Found("stream: Eicar FOUND")));
        assertThatThrownBy(() -> finish("f")).isInstanceOf(MalwareScan.Found.class);
        notFound(() -> find("f"));
        assertThat(files()).isEmpty();
    }

    @Test
    void whatTheHouseRefusesLeavesNothing() throws Exception {
        begin("f", 100);
        append("f", 0, bytes(0, 100));
        assertThatThrownBy(() -> uploads().finish("acme", "olga", "f", _ -> {
                    throw new Rejected(Rejected.Code.FORBIDDEN);
                }))
                .isInstanceOf(Rejected.class);
        notFound(() -> find("f"));
        assertThat(files()).isEmpty();
    }

    @Test
    void takingInThatEndedInTheMiddleIsDoneAgain() throws Exception {
        begin("f", 100);
        append("f", 0, bytes(0, 100));
        assertThatThrownBy(() -> uploads().finish("acme", "olga", "f", _ -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        Received again = finish("f");
        assertThat(again.sizeBytes()).isEqualTo(100);
        assertThat(again.mediaType()).startsWith("text/plain");
        assertThat(again.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(CLEAR, 100))));
        assertThat(files()).hasSize(1);
    }

    @Test
    void emptyFileIsWholeFromTheBeginning() throws Exception {
        begin("f", 0);
        assertThat(find("f").whole()).isTrue();
        assertThat(finish("f").sizeBytes()).isZero();
    }

    @Test
    void anUploadIsUnderWayUntilItIsDoneOrThrownAway() throws Exception {
        begin("f", 10);
        begin("g", 10);
        uploads().begin("other", "olga", "h", "x", 10);
        assertThat(uploads().underWay("acme")).containsExactlyInAnyOrder("f", "g");
        append("f", 0, bytes(0, 10));
        assertThat(uploads().underWay("acme")).contains("f");
        finish("f");
        uploads().end("acme", "olga", "g");
        assertThat(uploads().underWay("acme")).isEmpty();
    }

    private void begin(String id, long size) {
        uploads().begin("acme", "olga", id, "../offer.txt", size);
    }

    private Upload append(String id, long offset, InputStream bytes) throws IOException {
        return uploads().append("acme", "olga", id, offset, bytes, null);
    }

    private Upload find(String id) {
        return uploads().find("acme", "olga", id);
    }

    private Received finish(String id) throws IOException {
        return uploads().finish("acme", "olga", id, received -> received);
    }

    private byte[] read(String id) throws IOException {
        try (InputStream bytes = store().read("acme", id, 0, OptionalLong.empty())) {
            return bytes.readAllBytes();
        }
    }

    /** A new one each time, as another process would have it. */
    private Uploads uploads() {
        return new Uploads(
                store(),
                new Intake(store(), scan.get(), new UploadLimit(100_000_000)),
                secrets,
                new SealedTexts(secrets, SealedTexts.Settings.shared()),
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now.get();
                    }
                },
                Duration.ofDays(1));
    }

    private FileStore store() {
        return new SealedFileStore(new FolderByteStore(folder), secrets);
    }

    private static InputStream bytes(int from, int to) {
        return new ByteArrayInputStream(CLEAR, from, to - from);
    }

    private static InputStream broken(int from, int to) {
        return new SequenceInputStream(bytes(from, to), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
    }

    private static MalwareScan scanner(IOException answer) {
        return new MalwareScan() {
            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public void look(InputStream bytes) throws IOException {
                throw answer;
            }
        };
    }

    private static void refused(UploadRefused.Why why, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(UploadRefused.class, e -> assertThat(e.why())
                .isEqualTo(why));
    }

    private static void notFound(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code())
                .isEqualTo(Rejected.Code.NOT_FOUND));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
