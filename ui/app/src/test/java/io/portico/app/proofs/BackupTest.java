package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.proofs.Snapshot.Asker;
import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What docs/backup.md tells operators to do, done: the backup starts elsewhere and answers as the house did. */
class BackupTest {

    private static final List<String> DATABASES = List.of("ledger.db", "secrets.db", "disclosures.db");
    private static final String TOMBSTONES = "secrets.tombstones";
    private static final String FILES = "files";

    private final Path data = RunningHouse.newFolder();
    private final Path backup = RunningHouse.newFolder();
    private final Path elsewhere = RunningHouse.newFolder();

    @AfterEach
    void forget() {
        Stream.of(data, backup, elsewhere).forEach(Folders::delete);
    }

    @Test
    void whatWasCopiedFromAHouseThatStandsStillAnswersElsewhereByteForByte() throws IOException {
        Snapshot before;
        List<Asker> askers;
        byte[] bytes;
        Furnished agency;
        List<Disclosure> shown;
        try (RunningHouse house = RunningHouse.over(data)) {
            agency = new Furnished(house, "kept");
            askers = askers(agency);
            before = Snapshot.of(house, askers);
            bytes = bytes(house, agency, askers.getFirst());
            shown = shown(house, agency);
        }
        assertThat(shown).isNotEmpty();
        for (String name : DATABASES) {
            Files.copy(data.resolve(name), elsewhere.resolve(name));
        }
        Files.copy(data.resolve(TOMBSTONES), elsewhere.resolve(TOMBSTONES));
        copyFolder(data.resolve(FILES), elsewhere.resolve(FILES));
        Folders.delete(data);
        Files.createDirectory(data);

        try (RunningHouse house = RunningHouse.over(elsewhere)) {
            assertThat(shown(house, agency)).isEqualTo(shown);
            assertThat(house.bean(DisclosureStore.class).gaps(house.clock.instant()))
                    .isEmpty();
            before.isAlso(Snapshot.of(house, askers));
            assertThat(bytes(house, agency, askers.getFirst())).isEqualTo(bytes);
        }
    }

    /**
     * Taken while people write: whatever was acknowledged before it began is in it, and can be read. What was deleted
     * since stays deleted, if the list of what was deleted comes along.
     */
    @Test
    void whatWasTakenFromARunningHouseHoldsAllThatWasAcknowledgedBefore() throws Exception {
        Snapshot before;
        List<Asker> askers;
        Furnished quiet;
        Furnished busy;
        PostId regretted = PostId.random();
        Queue<String> said = new ConcurrentLinkedQueue<>();
        List<String> saidBefore;
        try (RunningHouse house = RunningHouse.over(data)) {
            quiet = new Furnished(house, "quiet");
            busy = new Furnished(house, "busy");
            askers = askers(quiet);
            busy.by(
                    busy.client,
                    new PostReply(
                            regretted, busy.task, Audience.CLIENT, Confidential.of("Regretted since"), List.of()));
            before = Snapshot.of(house, askers);
            Thread writer = Thread.ofVirtual().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    String words = "Said as number " + said.size() + ".";
                    busy.owner(new PostReply(
                            PostId.random(), busy.task, Audience.CLIENT, Confidential.of(words), List.of()));
                    said.add(words);
                }
            });
            RunningHouse.await("somebody writes", () -> said.size() > 5);
            saidBefore = new ArrayList<>(said);
            take();
            RunningHouse.await("somebody still writes", () -> said.size() > saidBefore.size() + 5);
            writer.interrupt();
            writer.join();
            busy.by(busy.client, new DeletePost(regretted));
        }
        copyFolder(backup, elsewhere);
        Files.copy(data.resolve(TOMBSTONES), elsewhere.resolve(TOMBSTONES), StandardCopyOption.REPLACE_EXISTING);

        try (RunningHouse house = RunningHouse.over(elsewhere)) {
            assertThat(house.bean(DisclosureStore.class).gaps(house.clock.instant()))
                    .as("what was shown since the copy is not in the log, which says so")
                    .hasSize(1);
            before.isAlso(Snapshot.of(house, askers));
            String thread = thread(house, busy);
            assertThat(saidBefore).isNotEmpty().allSatisfy(words -> assertThat(thread)
                    .contains(words));
            assertThat(thread).contains(regretted.value()).doesNotContain("Regretted since");
        }
    }

    /** In this order: the ledger names keys and files, which were there before it named them. */
    private void take() throws IOException, SQLException {
        for (String name : DATABASES) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(name));
                    Statement statement = connection.createStatement()) {
                statement.execute("VACUUM INTO '" + backup.resolve(name) + "'");
            }
        }
        Files.copy(data.resolve(TOMBSTONES), backup.resolve(TOMBSTONES));
        copyFolder(data.resolve(FILES), backup.resolve(FILES));
    }

    private static List<Asker> askers(Furnished agency) {
        return Stream.of(agency.owner, agency.client, agency.partner)
                .map(person -> new Asker(agency.host(), agency.token(person), Doors.readable(agency)))
                .toList();
    }

    private static byte[] bytes(RunningHouse house, Furnished agency, Asker asker) {
        HttpResponse<String> answer = house.get(agency.host(), "/api/v1/files/" + agency.file.value(), asker.token());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private static String thread(RunningHouse house, Furnished agency) {
        String owner = house.token(agency.agencyId, agency.owner);
        return house.get(agency.host(), "/api/v1/tasks/" + agency.task.value() + "/threads/CLIENT?limit=200", owner)
                .body();
    }

    private static List<Disclosure> shown(RunningHouse house, Furnished agency) {
        assertThat(house.bean(Disclosures.class).settle(Duration.ofSeconds(20))).isTrue();
        return house.bean(DisclosureStore.class)
                .find(new DisclosureStore.Search(agency.agencyId, null, null, null, null, null, null, 1_000));
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
