package io.portico.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteSecretsTest implements SecretStoreContract {

    private static final String SECRET = "correct horse battery staple";

    @TempDir
    Path parent;

    private Path folder;
    private SqliteSecrets store;

    @BeforeEach
    void open() {
        folder = parent.resolve("data");
        store = new SqliteSecrets(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public SqliteSecrets store() {
        return store;
    }

    @Override
    public SqliteSecrets reopened() {
        close();
        open();
        return store;
    }

    @Test
    void noByteOfADeletedSecretIsLeftInAnyFile() throws Exception {
        store.put("acme", "key/a", SECRET.getBytes(ISO_8859_1));
        store.put("acme", "key/b", "kept".getBytes(ISO_8859_1));
        assertThat(files()).anySatisfy(file -> assertThat(text(file)).contains(SECRET));

        store.deleteForGood("acme", "key/a");

        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(text(file))
                .doesNotContain(SECRET));
    }

    @Test
    void noByteOfADeletedAgencyIsLeftInAnyFile() throws Exception {
        for (int i = 0; i < 200; i++) {
            store.put("acme", "key/" + i, (SECRET + i).getBytes(ISO_8859_1));
        }

        store.deleteAgency("acme");

        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(text(file))
                .doesNotContain(SECRET));
    }

    @Test
    void aRestoredBackupIsDeletedAgain() throws Exception {
        store.put("acme", "key/a", SECRET.getBytes(ISO_8859_1));
        store.put("gone", "key/a", SECRET.getBytes(ISO_8859_1));
        store.put("acme", "key/b", "kept".getBytes(ISO_8859_1));
        store.close();
        Files.copy(folder.resolve("secrets.db"), parent.resolve("backup"));
        open();
        store.deleteForGood("acme", "key/a");
        store.deleteAgency("gone");
        store.close();

        Files.copy(parent.resolve("backup"), folder.resolve("secrets.db"), StandardCopyOption.REPLACE_EXISTING);
        open();

        assertThat(store.get("acme", "key/a")).isEmpty();
        assertThat(store.get("gone", "key/a")).isEmpty();
        assertThat(store.get("acme", "key/b")).isPresent();
        assertThat(store.put("acme", "key/a", new byte[1])).isFalse();
        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(text(file))
                .doesNotContain(SECRET));
    }

    @Test
    void aTombstoneThatACrashCutOffIsForgottenAndTheNextStaysWhole() throws Exception {
        store.put("acme", "key/a", new byte[1]);
        store.close();
        Files.writeString(folder.resolve("secrets.tombstones"), "YWNtZQ a2V5", StandardOpenOption.APPEND);
        open();
        assertThat(store.get("acme", "key/a")).isPresent();

        store.deleteForGood("acme", "key/a");

        assertThat(reopened().get("acme", "key/a")).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("secrets.tombstones"))).hasSize(1);
    }

    @Test
    void onlyTheOwnerCanReadTheSecrets() throws Exception {
        store.put("acme", "key/a", new byte[1]);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(files()).hasSizeGreaterThan(1).allSatisfy(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, ISO_8859_1);
    }
}
