package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.app.PorticoSettings;
import io.portico.app.proofs.Snapshot.Asker;
import io.portico.embedded.LedgerStorage;
import io.portico.evidence.Report;
import io.portico.evidence.SignedNote;
import io.portico.evidence.Verifier;
import io.portico.messages.PostId;
import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.post.PostNote;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.stored.EventCatalogue;
import io.portico.projections.evidence.TreeKeeper;
import io.portico.projections.store.Processing;
import io.portico.tenancy.Actor;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.tenancy.archive.ArchivePart;
import io.portico.tenancy.archive.ArchiveReader;
import io.portico.tenancy.archive.ArchiveWriter;
import io.portico.tenancy.credentials.Passwords;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import io.portico.views.agency.MailLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency goes from one installation to another with everything it has, or not at all. */
class MovingTest {

    private static final String PASSPHRASE = "Überaus lang, and known to two";
    private static final String PASSWORD = "corners of my desk";
    private static final int MANY = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Where an event lies in the ledger, and the version of a thing, which is where its last event lies. */
    private static final Pattern PLACE =
            Pattern.compile("\"(?:position|upTo|[A-Za-z]*[vV]ersion)\":[0-9]+|^200 \"[0-9]+\"");

    private final Path data = RunningHouse.newFolder();
    private final Path elsewhere = RunningHouse.newFolder();
    private final Path third = RunningHouse.newFolder();

    @AfterEach
    void forget() {
        Stream.of(data, elsewhere, third).forEach(Folders::delete);
    }

    @Test
    void anAgencyMovesIntoAnotherHouseAndAnswersThereAsItDid() {
        Furnished agency;
        List<Asker> askers;
        Snapshot before;
        byte[] archive;
        JsonNode kept;
        JsonNode checkpoint;
        List<StoredEvent> events;
        List<Disclosure> log;
        try (RunningHouse house = RunningHouse.over(data)) {
            agency = new Furnished(house, "mover");
            house.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
            agency.owner(new PostNote(PostId.random(), agency.task, Confidential.of("Gone soon"), List.of()));
            askers = askers(agency);
            kept = checkpoint(house, agency);
            archive = archived(house, agency);
            log = log(house, agency);
            before = Snapshot.of(house, askers);
            events = events(house, agency);
            checkpoint = checkpoint(house, agency);
        }
        try (RunningHouse house = RunningHouse.over(elsewhere)) {
            Furnished neighbour = new Furnished(house, "neighbour");
            List<Asker> others = askers(neighbour);
            Snapshot undisturbed = Snapshot.of(house, others);
            HttpResponse<String> made = moveIn(house, archive, PASSPHRASE);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            assertThat(made.body()).contains(agency.agencyId).contains(agency.slug);
            assertThat(house.get(
                                    "localhost",
                                    made.headers().firstValue("Location").orElseThrow(),
                                    RunningHouse.OPERATOR_TOKEN)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(differences(before, Snapshot.of(house, askers))).isEmpty();
            undisturbed.isAlso(Snapshot.of(house, others));
            assertThat(placeless(events(house, agency))).isEqualTo(placeless(events));
            assertThat(log(house, agency)).containsAll(log);
            assertThat(waiting(house, agency))
                    .as("no mail for what was told elsewhere, and the one that was to come")
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.id()).endsWith("/reminder"));
            JsonNode there = checkpoint(house, agency);
            for (String same : List.of("size", "root", "key", "fingerprint")) {
                assertThat(there.path(same)).as(same).isEqualTo(checkpoint.path(same));
            }
            assertThat(new Browser(house, agency.host()).signIn(agency.client + "@outside.example", PASSWORD))
                    .endsWith("/");
            Report report = verified(house, agency, kept);
            assertThat(report.exitCode())
                    .as(String.join("\n", report.sentences()))
                    .isEqualTo(Report.SOUND);
            agency(house, agency, new PostNote(PostId.random(), agency.task, Confidential.of("Here now"), List.of()));
            assertThat(house.get(
                                    agency.host(),
                                    thread(agency),
                                    askers.getFirst().token())
                            .body())
                    .contains("Gone soon")
                    .contains("Here now");
            assertThat(house.bean(Processing.class).parked()).isZero();
            assertThat(moveIn(house, archive, PASSPHRASE).body()).contains("AGENCY_EXISTS");
        }
    }

    @Test
    void whatIsNotAsItWasWrittenLeavesNothingBehind() {
        Left left = left("whole");
        Furnished agency = left.agency();
        byte[] archive = left.archive();
        Random random = new Random(7);
        try (RunningHouse house = RunningHouse.over(elsewhere)) {
            Furnished neighbour = new Furnished(house, "neighbour");
            String nothing = everything(house, neighbour, agency);
            assertThat(moveIn(house, archive, "another passphrase").body()).contains("WRONG_PASSPHRASE");
            assertThat(moveIn(house, new byte[0], PASSPHRASE).body()).contains("ARCHIVE_DAMAGED");
            for (int i = 0; i < 12; i++) {
                byte[] altered = archive.clone();
                altered[i < 3 ? i * 20 : random.nextInt(archive.length)] ^= (byte) (1 << random.nextInt(8));
                refused(moveIn(house, altered, PASSPHRASE));
                int length = i == 0 ? archive.length - 1 : random.nextInt(archive.length);
                refused(moveIn(house, Arrays.copyOf(archive, length), PASSPHRASE));
                refused(moveIn(house, Arrays.copyOf(archive, archive.length + 1 + i), PASSPHRASE));
            }
            assertThat(everything(house, neighbour, agency)).isEqualTo(nothing);
            assertThat(moveIn(house, archive, PASSPHRASE).statusCode()).isEqualTo(201);
        }
    }

    /** Whoever has the passphrase can write whatever they like behind it. */
    @Test
    void whatWasForgedByThoseWhoHaveThePassphraseLeavesNothingBehind() {
        Left left = left("forged");
        Furnished agency = left.agency();
        byte[] archive = left.archive();
        try (RunningHouse house = RunningHouse.over(elsewhere)) {
            Furnished neighbour = new Furnished(house, "neighbour");
            String nothing = everything(house, neighbour, agency);
            Map<String, UnaryOperator<List<ArchivePart>>> forgeries = forgeries(agency, neighbour);
            forgeries.forEach((what, forgery) -> {
                HttpResponse<String> answer = moveIn(house, forged(archive, forgery), PASSPHRASE);
                assertThat(answer.body()).as(what).contains("ARCHIVE_DAMAGED");
                assertThat(house.get(neighbour.host(), "/login", null).statusCode())
                        .as(what)
                        .isEqualTo(200);
            });
            assertThat(everything(house, neighbour, agency)).isEqualTo(nothing);
            assertThat(moveIn(house, forged(archive, UnaryOperator.identity()), PASSPHRASE)
                            .statusCode())
                    .as("what was written again as it was")
                    .isEqualTo(201);
        }
    }

    private static Map<String, UnaryOperator<List<ArchivePart>>> forgeries(Furnished agency, Furnished neighbour) {
        Map<String, UnaryOperator<List<ArchivePart>>> all = new TreeMap<>();
        all.put(
                "founded again, at the neighbour's address",
                parts -> with(
                        parts,
                        event(
                                parts,
                                founding -> written(
                                        founding,
                                        UUID.randomUUID().toString(),
                                        "x",
                                        0,
                                        text(founding.payload()).replace(agency.slug, neighbour.slug)))));
        all.put(
                "something of the neighbour's",
                parts -> with(
                        parts,
                        event(
                                parts,
                                founding -> new ArchivePart.Event(
                                        UUID.randomUUID().toString(),
                                        founding.at(),
                                        "y",
                                        0,
                                        founding.kind(),
                                        EventCatalogue.nameOf(AgencyDeleted.class)
                                                .orElseThrow(),
                                        founding.revision(),
                                        base64("{\"agencyId\":\"" + neighbour.agencyId + "\"}"),
                                        founding.metadata()))));
        all.put("the last event's id is that of the first", parts -> {
            ArchivePart.Event first = event(parts, it -> it);
            ArchivePart.Event last = (ArchivePart.Event) parts.getLast();
            return with(
                    parts.subList(0, parts.size() - 1),
                    written(last, first.id(), last.aggregate(), last.sequence(), text(last.payload())));
        });
        all.put("a secret that is no Base64", parts -> secret(parts, "!"));
        all.put("a secret too long to be kept", parts -> secret(parts, base64("x".repeat(70_000))));
        all.put("a line of the log that nobody would find", parts -> {
            List<ArchivePart> others = new ArrayList<>(parts);
            others.add(
                    parts.indexOf(event(parts, it -> it)),
                    new ArchivePart.Disclosed(
                            new Disclosure("zz", Instant.EPOCH, agency.owner, null, null, "OPENED", "API", List.of())));
            return others;
        });
        all.put(
                "an event too long to be held",
                parts -> with(
                        parts,
                        event(
                                parts,
                                founding -> written(
                                        founding,
                                        UUID.randomUUID().toString(),
                                        "z",
                                        0,
                                        text(founding.payload()) + " ".repeat(4 << 20)))));
        all.put(
                "a name too long to be found by",
                parts -> with(
                        parts,
                        event(
                                parts,
                                founding -> written(
                                        founding,
                                        UUID.randomUUID().toString(),
                                        "n".repeat(300),
                                        0,
                                        text(founding.payload())))));
        return all;
    }

    private static List<ArchivePart> with(List<ArchivePart> parts, ArchivePart another) {
        List<ArchivePart> all = new ArrayList<>(parts);
        all.add(another);
        return all;
    }

    private static List<ArchivePart> secret(List<ArchivePart> parts, String value) {
        List<ArchivePart> all = new ArrayList<>(parts);
        all.addFirst(new ArchivePart.Secret("key/another", value));
        return all;
    }

    private static ArchivePart.Event event(List<ArchivePart> parts, UnaryOperator<ArchivePart.Event> change) {
        return parts.stream()
                .filter(ArchivePart.Event.class::isInstance)
                .map(ArchivePart.Event.class::cast)
                .findFirst()
                .map(change)
                .orElseThrow();
    }

    private static ArchivePart.Event written(
            ArchivePart.Event like, String id, String aggregate, long sequence, String payload) {
        return new ArchivePart.Event(
                id,
                like.at(),
                aggregate,
                sequence,
                like.kind(),
                like.type(),
                like.revision(),
                base64(payload),
                like.metadata());
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The archive with other parts, as whoever knows its passphrase would write it. */
    private static byte[] forged(byte[] archive, UnaryOperator<List<ArchivePart>> forgery) {
        try {
            ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive), PASSPHRASE, archive.length);
            List<ArchivePart> parts = new ArrayList<>();
            for (ArchivePart part = reader.next(); part != null; part = reader.next()) {
                parts.add(
                        part instanceof ArchivePart.SealedFile file
                                ? new ArchivePart.SealedFile(
                                        file.id(),
                                        new ByteArrayInputStream(file.bytes().readAllBytes()))
                                : part);
            }
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            ArchiveWriter writer = new ArchiveWriter(target, PASSPHRASE, reader.head());
            for (ArchivePart part : forgery.apply(parts)) {
                writer.write(part);
            }
            writer.finish();
            return target.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** It was cut off between the last of its parts and the note that it is whole. */
    @Test
    void whatWasCutOffAtItsVeryEndIsThereAfterTheNextStart() {
        Left left = left("end");
        Furnished agency = left.agency();
        byte[] archive = left.archive();
        try (RunningHouse house = RunningHouse.over(elsewhere)) {
            assertThat(moveIn(house, archive, PASSPHRASE).statusCode()).isEqualTo(201);
            house.bean(SecretStore.class)
                    .put(
                            SecretStore.SHARED,
                            "moving-in/" + agency.agencyId,
                            (agency.slug + " moving-in:" + UUID.randomUUID() + " "
                                            + events(house, agency).getFirst().at())
                                    .getBytes(StandardCharsets.UTF_8));
        }
        try (RunningHouse house = RunningHouse.over(elsewhere)) {
            RunningHouse.await(
                    "it is there",
                    () -> house.get(agency.host(), "/login", null).statusCode() == 200);
        }
    }

    @Test
    void whoseAddressIsTakenStaysOutside() {
        byte[] archive;
        Furnished agency;
        try (RunningHouse house = RunningHouse.over(data)) {
            agency = new Furnished(house, "first");
            archive = archived(house, agency);
        }
        try (RunningHouse house = RunningHouse.over(elsewhere)) {
            house.founded(agency.slug, "somebody");
            HttpResponse<String> refused = moveIn(house, archive, PASSPHRASE);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("SLUG_TAKEN");
            assertThat(events(house, agency)).isEmpty();
        }
    }

    /** The ledger is full when half of the agency has moved in: it is there for nobody, and goes on when there is room. */
    @Test
    void whatBreaksOffInTheMiddleIsThereForNobodyAndGoesOnLater() throws Exception {
        Furnished agency;
        byte[] archive;
        int all;
        try (RunningHouse house = RunningHouse.over(data)) {
            agency = new Furnished(house, "half");
            for (int i = 0; i < 700; i++) {
                agency.owner(new PostNote(PostId.random(), agency.task, Confidential.of("x".repeat(600)), List.of()));
            }
            archive = archived(house, agency);
            all = events(house, agency).size();
        }
        RunningHouse.over(elsewhere).close();
        String full = "portico.ledger.url=jdbc:sqlite:" + elsewhere.resolve("ledger.db") + "?max_page_count=260";
        try (RunningHouse house = RunningHouse.over(elsewhere, full)) {
            HttpResponse<String> answer = moveIn(house, archive, PASSPHRASE);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
            assertThat(events(house, agency).size()).isPositive().isLessThan(all);
            notThere(house, agency);
        }
        try (RunningHouse house = RunningHouse.over(elsewhere)) {
            RunningHouse.await(
                    "it has moved in",
                    () -> house.get(agency.host(), "/login", null).statusCode() == 200);
            assertThat(events(house, agency)).hasSize(all);
            assertThat(house.get(agency.host(), "/api/v1/me", house.token(agency.agencyId, agency.owner))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anArchiveUnderWayIsCutWhenItIsTheirsNoMore() {
        try (RunningHouse house = RunningHouse.over(data)) {
            Furnished agency = new Furnished(house, "cut");
            AtomicInteger asked = new AtomicInteger();
            OutputStream slow = new OutputStream() {
                @Override
                public void write(int one) {
                    throw new AssertionError("bytes are written in pieces");
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    LockSupport.parkNanos(Duration.ofMillis(501).toNanos());
                }
            };
            assertThatThrownBy(() -> house.bean(AgencyArchives.class)
                            .write(agency.agencyId, agency.slug, PASSPHRASE, () -> asked.incrementAndGet() < 2, slow))
                    .isInstanceOf(IOException.class);
            assertThat(asked).hasValue(2);
        }
    }

    /** But for places in the ledger, which are others. */
    private static List<String> differences(Snapshot before, Snapshot after) {
        List<String> differences = new ArrayList<>();
        before.answers().forEach((question, answer) -> {
            String was = placeless(answer);
            String is = placeless(after.answers().getOrDefault(question, ""));
            int at = Arrays.mismatch(was.toCharArray(), is.toCharArray());
            if (at >= 0) {
                differences.add(question + ": " + was.substring(Math.max(0, at - 80), Math.min(was.length(), at + 80))
                        + " became " + is.substring(Math.max(0, at - 80), Math.min(is.length(), at + 80)));
            }
        });
        return differences;
    }

    private static String placeless(String answer) {
        return PLACE.matcher(answer).replaceAll("");
    }

    private static void notThere(RunningHouse house, Furnished agency) {
        assertThat(house.get(agency.host(), "/login", null).statusCode()).isEqualTo(404);
        assertThat(house.get("localhost", "/api/v1/agencies/" + agency.agencyId, RunningHouse.OPERATOR_TOKEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.get("localhost", "/api/v1/agencies", RunningHouse.OPERATOR_TOKEN)
                        .body())
                .doesNotContain(agency.slug);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).containsAnyOf("ARCHIVE_DAMAGED", "WRONG_PASSPHRASE");
    }

    /** All that lies there of two agencies, and of none. */
    private static String everything(RunningHouse house, Furnished neighbour, Furnished agency) {
        Map<String, String> all = new TreeMap<>();
        for (String id : List.of(neighbour.agencyId, agency.agencyId, SecretStore.SHARED)) {
            house.bean(SecretStore.class)
                    .list(id, "", MANY)
                    .forEach((name, value) ->
                            all.put(id + "/" + name, Base64.getEncoder().encodeToString(value)));
        }
        new Remains(house.bean(PorticoSettings.class).data())
                .contents().keySet().stream()
                        .map(Path::toString)
                        .filter(file -> file.contains("/files/"))
                        .forEach(file -> all.put(file, ""));
        all.put("events", String.valueOf(house.head()));
        all.put("log", String.valueOf(log(house, agency)));
        return all.toString();
    }

    /** An agency as it was when its house was shut, and the archive of it. */
    private record Left(Furnished agency, byte[] archive) {}

    private Left left(String slug) {
        try (RunningHouse house = RunningHouse.over(data)) {
            Furnished agency = new Furnished(house, slug);
            return new Left(agency, archived(house, agency));
        }
    }

    private static byte[] archived(RunningHouse house, Furnished agency) {
        HttpResponse<byte[]> answer = bytes(
                house,
                house.request("localhost", "/api/v1/agencies/" + agency.agencyId + "/archive")
                        .header("Authorization", "Bearer " + RunningHouse.OPERATOR_TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"passphrase\":\"" + PASSPHRASE + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Remains.contains(answer.body(), agency.mark.getBytes(StandardCharsets.UTF_8)))
                .as("nothing of it lies in the clear")
                .isFalse();
        return answer.body();
    }

    private static HttpResponse<byte[]> bytes(RunningHouse house, HttpRequest.Builder request) {
        try {
            return house.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> moveIn(RunningHouse house, byte[] archive, String passphrase) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            body.write("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.portico\"\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            body.write(archive);
            body.write("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return house.send(house.request("localhost", "/api/v1/agencies/import")
                .header("Authorization", "Bearer " + RunningHouse.OPERATOR_TOKEN)
                .header(
                        "Archive-Passphrase",
                        Base64.getEncoder().encodeToString(passphrase.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static List<Asker> askers(Furnished agency) {
        return Stream.of(agency.owner, agency.client, agency.partner)
                .map(person -> new Asker(agency.host(), agency.token(person), Doors.readable(agency)))
                .toList();
    }

    private static void agency(RunningHouse house, Furnished agency, Object command) {
        house.send(agency.agencyId, Actor.person(agency.owner), command);
    }

    private static String thread(Furnished agency) {
        return "/api/v1/tasks/" + agency.task.value() + "/threads/AGENCY?limit=200";
    }

    private static JsonNode checkpoint(RunningHouse house, Furnished agency) {
        house.bean(TreeKeeper.class).catchUp();
        return JSON.readTree(
                house.get(agency.host(), "/api/v1/audit/checkpoint", house.token(agency.agencyId, agency.owner))
                        .body());
    }

    /** A bundle of the house, held against a checkpoint and a key that somebody kept. */
    private static Report verified(RunningHouse house, Furnished agency, JsonNode kept) {
        HttpResponse<byte[]> bundle = bytes(
                house,
                house.request(agency.host(), "/api/v1/audit/export")
                        .header("Authorization", "Bearer " + house.token(agency.agencyId, agency.owner)));
        try {
            Path file = Files.createTempFile("portico-proof", ".zip");
            try {
                Files.write(file, bundle.body());
                return Verifier.verify(
                        file,
                        List.of(SignedNote.read(kept.path("note").stringValue(""))),
                        kept.path("fingerprint").stringValue(""));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<StoredEvent> events(RunningHouse house, Furnished agency) {
        List<StoredEvent> all = new ArrayList<>();
        List<StoredEvent> page;
        do {
            page = house.bean(LedgerStorage.class)
                    .ofAgency(
                            agency.agencyId, all.isEmpty() ? -1 : all.getLast().position(), MANY);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private static List<StoredEvent> placeless(List<StoredEvent> events) {
        return events.stream()
                .map(it -> new StoredEvent(
                        0,
                        it.agencyId(),
                        it.id(),
                        it.at(),
                        it.aggregate(),
                        it.sequence(),
                        it.kind(),
                        it.type(),
                        it.revision(),
                        it.payload(),
                        it.metadata()))
                .toList();
    }

    private static List<Disclosure> log(RunningHouse house, Furnished agency) {
        assertThat(house.bean(Disclosures.class).settle(Duration.ofSeconds(20))).isTrue();
        return house.bean(DisclosureStore.class)
                .find(new DisclosureStore.Search(agency.agencyId, null, null, null, null, null, null, MANY));
    }

    private static List<MailLine> waiting(RunningHouse house, Furnished agency) {
        return house
                .ask(agency.agencyId, Actor.person(agency.owner), new FindOutbox(new PageRequest(200, null)))
                .items()
                .stream()
                .filter(mail -> mail.state() == MailLine.State.WAITING)
                .toList();
    }
}
