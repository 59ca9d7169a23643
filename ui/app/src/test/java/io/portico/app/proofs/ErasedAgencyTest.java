package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.proofs.Snapshot.Asker;
import io.portico.messages.agency.AgencyErased;
import io.portico.projections.evidence.TreeKeeper;
import io.portico.projections.evidence.TreePatrol;
import io.portico.projections.store.Processing;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.audit.DisclosedThrough;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is left of a deleted agency when it is erased: in no file below the data folder a key, a file or a line of its log. */
class ErasedAgencyTest {

    private static final int MANY = 1_000;
    /** Fewer bytes stand somewhere by chance. */
    private static final int TELLING = 16;

    private final Path data = RunningHouse.newFolder();
    private final Remains gone = new Remains(data);
    private String mark = "";

    @AfterEach
    void forget() {
        Folders.delete(data);
    }

    @Test
    void nothingIsLeftOfAnErasedAgencyThatAnybodyCouldReadAndOthersNoticeNothing() throws Exception {
        byte[] keysOfBefore;
        Furnished doomed;
        Furnished neighbour;
        List<Asker> askers;
        Snapshot before;
        try (RunningHouse house = RunningHouse.over(data)) {
            doomed = doomed(house);
            neighbour = new Furnished(house, "neighbour");
            askers = Stream.of(neighbour.owner, neighbour.client, neighbour.partner)
                    .map(person -> new Asker(neighbour.host(), neighbour.token(person), Doors.readable(neighbour)))
                    .toList();
            look(house, doomed);
            assertThat(gone.found()).as("there to be found before").hasSizeGreaterThan(5);
            before = Snapshot.of(house, askers);
        }
        keysOfBefore = Files.readAllBytes(data.resolve("secrets.db"));
        try (RunningHouse house = RunningHouse.over(data)) {
            assertThat(operator(house, "POST", doomed, "/erase").body()).contains("AGENCY_NOT_DELETED");
            assertThat(operator(house, "DELETE", doomed, "").statusCode()).isEqualTo(204);
            assertThat(operator(house, "GET", doomed, "").body())
                    .contains("\"DELETED\"")
                    .contains("\"deletedAt\":\"2");
            assertThat(operator(house, "POST", doomed, "/erase").statusCode()).isEqualTo(204);
            long head = house.head();
            assertThat(operator(house, "POST", doomed, "/erase").statusCode()).isEqualTo(204);
            assertThat(house.head()).as("it is erased once").isEqualTo(head);
            nothingIsLeft(house, doomed, "while it runs");
            before.isAlso(Snapshot.of(house, askers));
        }
        assertThat(gone.found()).as("after it stopped").isEmpty();
        Files.write(data.resolve("secrets.db"), keysOfBefore);
        try (RunningHouse house = RunningHouse.over(data)) {
            nothingIsLeft(house, doomed, "with keys from an older backup");
        }
        Files.write(data.resolve("secrets.db"), keysOfBefore);
        for (String name : List.of("secrets.tombstones", "views.mv", "views.clean")) {
            assertThat(Files.deleteIfExists(data.resolve(name))).as(name).isTrue();
        }
        try (RunningHouse house = RunningHouse.over(data)) {
            RunningHouse.await("it is erased again", () -> gone.found().isEmpty());
            nothingIsLeft(house, doomed, "with views made anew");
            before.isAlso(Snapshot.of(house, askers));
        }
        assertThat(gone.found()).as("after it stopped again").isEmpty();
    }

    @Test
    void whatIsLeftIsErasedWhenTheGraceIsOverAndNotBefore() {
        try (RunningHouse house = RunningHouse.over(data)) {
            Furnished first = doomed(house);
            look(house, first);
            Furnished second = new Furnished(house, "later");
            second.release();
            assertThat(operator(house, "DELETE", first, "").statusCode()).isEqualTo(204);
            house.clock.goAhead(Duration.ofDays(2));
            assertThat(operator(house, "DELETE", second, "").statusCode()).isEqualTo(204);
            assertThat(gone.found()).as("within the grace").isNotEmpty();
            house.clock.goAhead(Duration.ofDays(31));
            RunningHouse.await(
                    "it is erased",
                    () -> operator(house, "GET", first, "").body().contains("\"ERASED\"")
                            && gone.found().isEmpty());
            assertThat(operator(house, "GET", second, "").body()).contains("\"DELETED\"");
            assertThat(keys(house, second)).isGreaterThan(5);
        }
    }

    /** An agency with a text, a file and a line of its log that can be looked for. */
    private Furnished doomed(RunningHouse house) {
        mark = "doomed" + UUID.randomUUID().toString().substring(0, 8);
        Furnished doomed = new Furnished(house, mark, true);
        doomed.release();
        house.bean(Disclosures.class)
                .noteSent(
                        doomed.agencyId,
                        doomed.client,
                        DisclosedHow.MAILED.name(),
                        DisclosedThrough.MAIL.name(),
                        List.of(doomed.task.named()));
        return doomed;
    }

    /** All that is to be gone later: texts of which there is nothing in the clear at any time, and what is there now. */
    private void look(RunningHouse house, Furnished doomed) {
        gone.everyForm(mark + " canary");
        house.bean(SecretStore.class).list(doomed.agencyId, "", MANY).forEach((name, value) -> {
            if (value.length >= TELLING) {
                gone.gone.put(name, value);
            }
        });
        assertThat(house.bean(Disclosures.class).settle(Duration.ofSeconds(20))).isTrue();
        for (Disclosure line : lines(house, doomed)) {
            gone.gone.put("line " + line.id(), line.id().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(lines(house, doomed)).isNotEmpty();
        gone.contents().forEach((file, bytes) -> {
            if (file.startsWith(data.resolve("files").resolve(folder(doomed)))) {
                gone.gone.put("sealed file " + file.getFileName(), bytes);
            }
        });
        assertThat(gone.gone.keySet()).anyMatch(what -> what.startsWith("sealed file"));
    }

    private void nothingIsLeft(RunningHouse house, Furnished doomed, String when) {
        assertThat(gone.found()).as(when).isEmpty();
        assertThat(keys(house, doomed)).as(when).isZero();
        assertThat(lines(house, doomed)).as(when).isEmpty();
        assertThat(data.resolve("files").resolve(folder(doomed))).as(when).doesNotExist();
        assertThat(operator(house, "GET", doomed, "").body()).as(when).contains("\"ERASED\"");
        assertThat(house.get(doomed.host(), "/login", null).statusCode()).isEqualTo(404);
        house.bean(TreeKeeper.class).catchUp();
        while (house.bean(TreePatrol.class).step()) {
            // To the end of the ledger.
        }
        assertThat(house.bean(TreeKeeper.class).anyTrouble()).as(when).isFalse();
        assertThat(house.bean(Processing.class).parked()).as(when).isZero();
        assertThat(house.eventsAfter(-1).filter(event -> event.getPayload() instanceof AgencyErased))
                .as(when)
                .hasSize(1);
    }

    private static int keys(RunningHouse house, Furnished agency) {
        return house.bean(SecretStore.class).list(agency.agencyId, "", MANY).size();
    }

    private static List<Disclosure> lines(RunningHouse house, Furnished agency) {
        return house.bean(DisclosureStore.class)
                .find(new DisclosureStore.Search(agency.agencyId, null, null, null, null, null, null, MANY));
    }

    private static String folder(Furnished agency) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(agency.agencyId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> operator(RunningHouse house, String method, Furnished agency, String path) {
        return house.send(
                method, "localhost", "/api/v1/agencies/" + agency.agencyId + path, RunningHouse.OPERATOR_TOKEN, null);
    }
}
