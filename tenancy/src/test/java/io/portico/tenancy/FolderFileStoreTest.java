package io.portico.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest {

    private static final long NO_LIMIT = Long.MAX_VALUE;
    private static final OptionalLong ALL = OptionalLong.empty();

    @TempDir
    Path folder;

    private final MemorySecretStore secrets = new MemorySecretStore();
    private final Random random = new Random(11);

    @Test
    void whatIsWrittenIsReadBackWithSizeAndDigest() throws Exception {
        int at = 0;
        for (int size : new int[] {0, 1, 65_000, 65_480, 65_481, 65_496, 65_536, 131_072, 200_000, 1_000_003}) {
            byte[] clear = bytes(size);
            FileStore.Stored stored = store().write("acme", "f" + at, new ByteArrayInputStream(clear), NO_LIMIT);
            assertThat(stored.sizeBytes()).isEqualTo(size);
            assertThat(stored.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(clear)));
            assertThat(read("acme", "f" + at, 0, ALL)).as("%s bytes", size).isEqualTo(clear);
            at++;
        }
    }

    @Test
    void aRangeIsThatSliceOfTheClearBytes() throws Exception {
        byte[] clear = bytes(300_000);
        store().write("acme", "f", new ByteArrayInputStream(clear), NO_LIMIT);
        for (int i = 0; i < 300; i++) {
            int offset = random.nextInt(clear.length);
            int length = random.nextInt(i % 2 == 0 ? 10 : clear.length);
            byte[] slice = Arrays.copyOfRange(clear, offset, Math.min(clear.length, offset + length));
            assertThat(read("acme", "f", offset, OptionalLong.of(length))).isEqualTo(slice);
        }
        assertThat(read("acme", "f", 299_999, ALL)).containsExactly(clear[299_999]);
        assertThat(read("acme", "f", 300_000, ALL)).isEmpty();
        assertThat(read("acme", "f", 1_000_000, ALL)).isEmpty();
        assertThat(read("acme", "f", 5, OptionalLong.of(0))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> read("acme", "f", -1, ALL));
        assertThatIllegalArgumentException().isThrownBy(() -> read("acme", "f", 0, OptionalLong.of(-1)));
    }

    @Test
    void bytesCanBeReadOneByOne() throws Exception {
        byte[] clear = {(byte) 0xff, 0, 1};
        store().write("acme", "f", new ByteArrayInputStream(clear), NO_LIMIT);
        try (InputStream stream = store().read("acme", "f", 0, OptionalLong.of(2))) {
            assertThat(List.of(stream.read(), stream.read(), stream.read())).containsExactly(255, 0, -1);
        }
    }

    @Test
    void neitherContentsNorNamesLieInTheClear() throws Exception {
        byte[] clear = "very secret words ".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
        store().write("acme", "../../offer.pdf", new ByteArrayInputStream(clear), NO_LIMIT);
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(folder.relativize(file).toString())
                    .matches("[0-9a-f]{32}/[0-9a-f]{32}")
                    .doesNotContain("acme");
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        });
        assertThat(read("acme", "../../offer.pdf", 0, ALL)).isEqualTo(clear);
    }

    @Test
    void tooManyBytesAreRefusedAndLeaveNothing() throws Exception {
        byte[] clear = bytes(200_000);
        for (long limit : new long[] {0, 1, 70_000, 199_999}) {
            assertThatThrownBy(() -> store().write("acme", "f", new ByteArrayInputStream(clear), limit))
                    .isInstanceOf(FileStore.TooLarge.class);
            assertThat(files()).isEmpty();
            assertThat(secrets.list("acme", "key/", 10)).isEmpty();
        }
        assertThat(store().write("acme", "f", new ByteArrayInputStream(clear), 200_000)
                        .sizeBytes())
                .isEqualTo(200_000);
    }

    @Test
    void reachingTheLimitStopsReadingAtOnce() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
        assertThatThrownBy(() -> store().write("acme", "f", endless, 1_000_000)).isInstanceOf(FileStore.TooLarge.class);
    }

    @Test
    void aBrokenUploadLeavesNothingAndCanBeRepeated() throws Exception {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(100_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> store().write("acme", "f", broken, NO_LIMIT)).hasMessage("connection reset");
        assertThat(files()).isEmpty();
        assertThat(secrets.list("acme", "key/", 10)).isEmpty();
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        assertThat(read("acme", "f", 0, ALL)).hasSize(10);
    }

    @Test
    void aFileIsNeverOverwritten() throws Exception {
        byte[] first = bytes(10);
        store().write("acme", "f", new ByteArrayInputStream(first), NO_LIMIT);
        assertThatThrownBy(() -> store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read("acme", "f", 0, ALL)).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void ofManyWritersOfOneIdOneWinsAndItsBytesAreWhole() throws Exception {
        List<Future<byte[]>> writers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                byte[] clear = bytes(70_000);
                writers.add(threads.submit(() -> {
                    store().write("acme", "f", new ByteArrayInputStream(clear), NO_LIMIT);
                    return clear;
                }));
            }
        }
        List<Future<byte[]>> winners = writers.stream()
                .filter(writer -> writer.state() == Future.State.SUCCESS)
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(read("acme", "f", 0, ALL)).isEqualTo(winners.getFirst().get());
        assertThat(files()).hasSize(1);
    }

    @Test
    void anotherAgencyHasNoSuchFile() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        assertThatThrownBy(() -> read("other", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        byte[] others = bytes(20);
        store().write("other", "f", new ByteArrayInputStream(others), NO_LIMIT);
        assertThat(read("other", "f", 0, ALL)).isEqualTo(others);
        store().delete("other", "f");
        assertThat(read("acme", "f", 0, ALL)).hasSize(10);
    }

    @Test
    void bytesPutInAnotherFilesPlaceDoNotOpen() throws Exception {
        store().write("acme", "a", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        Path a = files().getFirst();
        store().write("acme", "b", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        Path b = files().stream().filter(file -> !file.equals(a)).findAny().orElseThrow();
        Files.copy(a, b, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> read("acme", "b", 0, ALL)).isInstanceOf(IOException.class);
    }

    @Test
    void aFlippedBitOrAMissingEndIsNoticed() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(200_000)), NO_LIMIT);
        Path file = files().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        for (int i = 0; i < 50; i++) {
            byte[] damaged = sealed.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(IOException.class);
        }
        for (int length : new int[] {0, 10, 40, 56, 57, 65_536, 131_072, sealed.length - 1}) {
            Files.write(file, Arrays.copyOf(sealed, length));
            assertThatThrownBy(() -> read("acme", "f", 0, ALL))
                    .as("cut to %s", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aDeletedFileIsGoneAndItsIdIsNeverUsedAgain() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        byte[] sealed = Files.readAllBytes(files().getFirst());
        Path file = files().getFirst();
        store().delete("acme", "f");
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        // A restored backup of the bytes brings nothing back.
        Files.write(file, sealed);
        assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT))
                .isInstanceOf(FileAlreadyExistsException.class);
        store().delete("acme", "never there");
    }

    @Test
    void aFileWhoseBytesAreMissingIsNotFound() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        Files.delete(files().getFirst());
        assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void deletingAnAgencyLeavesTheOthers() throws Exception {
        for (int i = 0; i < 3; i++) {
            store().write("acme", "f" + i, new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        }
        store().write("other", "f0", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        store().deleteAgency("acme");
        assertThat(files()).hasSize(1);
        assertThat(secrets.list("acme", "key/file:", 10)).isEmpty();
        assertThatThrownBy(() -> read("acme", "f0", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        assertThat(read("other", "f0", 0, ALL)).hasSize(10);
        store().deleteAgency("never there");
    }

    @Test
    void whatDeadWritersLeftIsSweptAndNothingElse() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        Path agency = files().getFirst().getParent();
        Instant now = Instant.now();
        Path old = Files.write(agency.resolve("a.part"), bytes(1));
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(100)));
        Path running = Files.write(agency.resolve("b.part"), bytes(1));
        Files.setLastModifiedTime(files().getFirst(), FileTime.from(now.minusSeconds(100)));
        Files.setLastModifiedTime(running, FileTime.from(now));
        assertThat(store().sweepUnfinished(now.minusSeconds(50))).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(running).exists();
        assertThat(read("acme", "f", 0, ALL)).hasSize(10);
    }

    @Test
    void idsThatAreNoIdsAreRefusedBeforeAnythingIsRead() {
        for (String id : List.of("", " ", "a\nb", "x".repeat(SecretStore.MAX_NAME))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store().write("acme", id, InputStream.nullInputStream(), NO_LIMIT));
        }
        assertThat(folder).isEmptyDirectory();
    }

    private FolderFileStore store() {
        return new FolderFileStore(folder, secrets);
    }

    private byte[] read(String agencyId, String fileId, long offset, OptionalLong length) throws IOException {
        try (InputStream stream = store().read(agencyId, fileId, offset, length)) {
            return stream.readAllBytes();
        }
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
