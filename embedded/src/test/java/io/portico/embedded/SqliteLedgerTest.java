package io.portico.embedded;

import static io.portico.embedded.SampleEvents.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.tenancy.StoreFull;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteLedgerTest implements LedgerContract {

    @TempDir
    Path folder;

    private LedgerStorage storage;

    @BeforeEach
    void open() {
        storage = SampleEvents.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    public LedgerStorage storage() {
        return storage;
    }

    @Override
    public LedgerStorage reopened() {
        close();
        open();
        return storage;
    }

    @Test
    void onlyTheOwnerCanReadTheLedger() throws Exception {
        Path data = folder.resolve("data");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        try (var files = Files.list(data)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void behindAMissingRowNothingIsReadUntilItWillNotComeAnyMore() throws Exception {
        storage.appendEvents(note("a", 0), note("a", 1), note("a", 2));
        close();
        try (Connection connection = DriverManager.getConnection(
                        LedgerSettings.inFolder(folder.resolve("data")).url());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM DomainEventEntry WHERE sequenceNumber = 1"))
                    .isEqualTo(1);
        }
        open();

        assertThat(storage.after(-1, 10, Instant.EPOCH)).hasSize(1);
        assertThat(storage.after(-1, 10, Instant.MAX)).hasSize(2);
    }

    @Test
    void aFullDiskIsToldApartAndWhatWasAcknowledgedStays() {
        String url = LedgerSettings.inFolder(folder.resolve("small")).url() + "?max_page_count=24";
        long stored = 0;
        try (LedgerStorage small = SampleEvents.open(LedgerSettings.at(url))) {
            assertThatThrownBy(() -> {
                        for (long sequence = 0; ; sequence++) {
                            small.appendEvents(note("a", sequence));
                        }
                    })
                    .isInstanceOf(StoreFull.class);
            stored = small.head();
            assertThat(small.readEvents("a").asStream()).hasSize((int) stored);
        }
        assertThat(stored).isGreaterThan(10);
        try (LedgerStorage roomy = SampleEvents.open(folder.resolve("small"))) {
            roomy.appendEvents(note("a", stored));
            assertThat(roomy.readEvents("a").asStream().mapToLong(DomainEventMessage::getSequenceNumber))
                    .hasSize((int) stored + 1);
        }
    }

    @Test
    void aUrlOfAnotherDatabaseIsRefused() {
        assertThatThrownBy(() -> SampleEvents.open(LedgerSettings.at("jdbc:h2:mem:x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUrlsParametersAreNotPrinted() {
        assertThat(new LedgerSettings("jdbc:postgresql://127.0.0.1/p?password=hush", "u", "hush").toString())
                .doesNotContain("hush");
    }
}
