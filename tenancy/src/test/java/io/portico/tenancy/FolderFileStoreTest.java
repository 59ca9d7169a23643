package io.portico.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in a folder of the machine. */
class FolderFileStoreTest implements FileStoreContract {

    @TempDir
    Path folder;

    private final MemorySecretStore secrets = new MemorySecretStore();
    private final Random random = new Random(11);

    @Override
    public ByteStore bytes() {
        return new FolderByteStore(folder);
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
    public Map<String, byte[]> lying() throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        for (Path file : files()) {
            found.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return found;
    }

    @Override
    public void lay(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    @Override
    public void take(String name) throws IOException {
        Files.delete(folder.resolve(name));
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
        assertThat(store().sweep(now.minusSeconds(50))).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(running).exists();
        assertThat(read("acme", "f", 0, ALL)).hasSize(10);
    }

    @Test
    void bytesThatCouldNotBeDeletedAreGoneForReadersAndAreDeletedLater() throws Exception {
        store().write("acme", "f", new ByteArrayInputStream(bytes(10)), NO_LIMIT);
        Path file = files().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        // Something is in the way: a folder that is not empty cannot be deleted like a file.
        Files.delete(file);
        Files.createDirectory(file);
        Path inside = Files.write(file.resolve("inside"), sealed);
        store().delete("acme", "f");
        assertThatThrownBy(() -> read("acme", "f", 0, ALL)).isInstanceOf(FileNotFoundException.class);
        Files.delete(inside);
        assertThat(store().sweep(Instant.EPOCH)).isEqualTo(1);
        assertThat(file).doesNotExist();
        assertThat(store().sweep(Instant.EPOCH)).isZero();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
