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
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of files must do, wherever the bytes lie. Each test begins with an empty one. */
public interface FileStoreContract {

    long NO_LIMIT = Long.MAX_VALUE;
    OptionalLong ALL = OptionalLong.empty();

    /** Where the bytes lie. */
    ByteStore bytes();

    MemorySecretStore secrets();

    Random random();

    /** What lies there, by folder and name with a slash between them, past the store. */
    Map<String, byte[]> lying() throws Exception;

    /** Puts bytes there, past the store. */
    void lay(String name, byte[] bytes) throws Exception;

    /** Takes bytes from there, past the store. */
    void take(String name) throws Exception;

    /** How often something is tried at random places. */
    default int tries() {
        return 300;
    }

    default SealedFileStore store() {
        return new SealedFileStore(bytes(), secrets());
    }

    @Test
    default void whatIsWrittenIsReadBackWithSizeAndDigest() throws Exception {
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
    default void aRangeIsThatSliceOfTheClearBytes() throws Exception {
        byte[] clear = bytes(300_000);
        store().write("acme", "f", new ByteArrayInputStream(clear), NO_LIMIT);
        for (int i = 0; i < tries(); i++) {
            int offset = random().nextInt(clear.length);
            int length = random().nextInt(i % 2 == 0 ? 10 : clear.length);
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
    default void bytesCanBeReadOneByOne() throws Exception {
        byte[] clear = {(byte) 0xff, 0, 1};
        store().write("acme", "f", new ByteArrayInputStream(clear), NO_LIMIT);
        try (InputStream stream = store().read("acme", "f", 0, OptionalLong.of(2))) {
            assertThat(List.of(stream.read(), stream.read(), stream.read())).containsExactly(255, 0, -1);
        }
    }

    @Test
    default void neitherContentsNorNamesLieInTheClear() throws Exception {
        byte[] clear = "very secret words ".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
        store().write("acme", "../../offer.pdf", new ByteArrayInputStream(clear), NO_LIMIT);
        assertThat(lying()).hasSize(1).allSatisfy((name, raw) -> {
            assertThat(name).matches("[0-9a-f]{32}/[0-9a-f]{32}");
            assertThat(new String(raw, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        });
        assertThat(read("acme", "../../offer.pdf", 0, ALL)).isEqualTo(clear);
    }

    @Test
    default void tooManyBytesAreRefusedAndLeaveNothing() throws Exception {
        byte[] clear = bytes(200_000);
        for (long limit : new long[] {0, 1, 70_000, 199_999}) {
            assertThatThrownBy(() -> store().write("acme", "f", new ByteArrayInputStream(clear), limit))
                    .isInstanceOf(FileStore.TooLarge.class);
            assertThat(lying()).isEmpty();
            assertThat(secrets().list("acme", "key/", 10)).isEmpty();
        }
        assertThat(store().write("acme", "f", new ByteArrayInputStream(clear), 200_000)
                        .sizeBytes())
                .isEqualTo(200_000);
    }

    @Test
    default void reachingTheLimitStopsReadingAtOnce() {
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
    default void aBrokenUploadLeavesNothingAndCanBeRepeated() throws Exception {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(100_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> store().write("acme", "f", broken, NO_LIMIT)).hasMessage("connection reset");
        assertThat(lying()).isEmpty();
        assertThat(secrets().list("acme", "key/", 10)).isEmpty();
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        assertThat(read("acme", "f", 0, ALL)).hasSize(10);
    }

    @Test
    default void aFileIsNeverOverwritten() throws Exception {
        byte[] first = bytes(10);
        store().write("acme", "f", new ByteArrayInputStream(first), NO_LIMIT);
        assertThatThrownBy(() -> store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read("acme", "f", 0, ALL)).isEqualTo(first);
        assertThat(lying()).hasSize(1);
    }

    @Test
    default void ofManyWritersOfOneIdOneWinsAndItsBytesAreWhole() throws Exception {
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
        assertThat(lying()).hasSize(1);
    }

    @Test
    default void anotherAgencyHasNoSuchFile() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        assertThatThrownBy(() -> read("other", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        byte[] others = bytes(20);
        store().write("other", "f", new ByteArrayInputStream(others), NO_LIMIT);
        assertThat(read("other", "f", 0, ALL)).isEqualTo(others);
        store().delete("other", "f");
        assertThat(read("acme", "f", 0, ALL)).hasSize(10);
    }

    @Test
    default void bytesPutInAnotherFilesPlaceDoNotOpen() throws Exception {
        store().write("acme", "a", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        String a = onlyName();
        store().write("acme", "b", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        String b = lying().keySet().stream()
                .filter(name -> !name.equals(a))
                .findAny()
                .orElseThrow();
        lay(b, lying().get(a));
        assertThatThrownBy(() -> read("acme", "b", 0, ALL)).isInstanceOf(IOException.class);
    }

    @Test
    default void aFlippedBitOrAMissingEndIsNoticed() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(200_000)), NO_LIMIT);
        String file = onlyName();
        byte[] sealed = lying().get(file);
        for (int i = 0; i < tries() / 6; i++) {
            byte[] damaged = sealed.clone();
            damaged[random().nextInt(damaged.length)] ^= (byte) (1 << random().nextInt(8));
            lay(file, damaged);
            assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(IOException.class);
        }
        for (int length : new int[] {0, 10, 40, 56, 57, 65_536, 131_072, sealed.length - 1}) {
            lay(file, Arrays.copyOf(sealed, length));
            assertThatThrownBy(() -> read("acme", "f", 0, ALL))
                    .as("cut to %s", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    default void aDeletedFileIsGoneAndItsIdIsNeverUsedAgain() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        String file = onlyName();
        byte[] sealed = lying().get(file);
        store().delete("acme", "f");
        assertThat(lying()).isEmpty();
        assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        // A restored backup of the bytes brings nothing back.
        lay(file, sealed);
        assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT))
                .isInstanceOf(FileAlreadyExistsException.class);
        store().delete("acme", "never there");
    }

    @Test
    default void aFileWhoseBytesAreMissingIsNotFound() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        take(onlyName());
        assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    default void filesBelowAPrefixAreDeletedAndNoOthers() throws Exception {
        for (String id : List.of("a.1", "a.2", "a", "ab.1")) {
            store().write("acme", id, new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        }
        store().write("other", "a.1", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        assertThat(store().idsBelow("acme", "", 10)).containsExactly("a", "a.1", "a.2", "ab.1");
        assertThat(store().idsBelow("acme", "a.", 10)).containsExactly("a.1", "a.2");
        assertThat(store().idsBelow("acme", "a", 2)).hasSize(2);
        store().deleteBelow("acme", "a.");
        assertThat(store().idsBelow("acme", "", 10)).containsExactly("a", "ab.1");
        assertThat(lying()).hasSize(3);
        assertThatThrownBy(() -> read("acme", "a.2", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        assertThat(read("acme", "a", 0, ALL)).hasSize(10);
        assertThat(read("other", "a.1", 0, ALL)).hasSize(10);
        assertThatIllegalArgumentException().isThrownBy(() -> store().deleteBelow("acme", ""));
    }

    @Test
    default void deletingAnAgencyLeavesTheOthers() throws Exception {
        for (int i = 0; i < 3; i++) {
            store().write("acme", "f" + i, new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        }
        store().write("other", "f0", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        store().deleteAgency("acme");
        assertThat(lying()).hasSize(1);
        assertThat(secrets().list("acme", "key/file:", 10)).isEmpty();
        assertThatThrownBy(() -> read("acme", "f0", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        assertThat(read("other", "f0", 0, ALL)).hasSize(10);
        store().deleteAgency("never there");
    }

    @Test
    default void idsThatAreNoIdsAreRefusedBeforeAnythingIsRead() throws Exception {
        for (String id : List.of("", " ", "a\nb", "x".repeat(SecretStore.MAX_NAME))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store().write("acme", id, InputStream.nullInputStream(), NO_LIMIT));
        }
        assertThat(lying()).isEmpty();
    }

    @Test
    default void storeSaysThatItAnswers() throws Exception {
        store().check();
    }

    private String onlyName() throws Exception {
        assertThat(lying()).hasSize(1);
        return lying().keySet().iterator().next();
    }

    default byte[] read(String agencyId, String fileId, long offset, OptionalLong length) throws IOException {
        try (InputStream stream = store().read(agencyId, fileId, offset, length)) {
            return stream.readAllBytes();
        }
    }

    default byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random().nextBytes(bytes);
        return bytes;
    }
}
