package io.portico.app.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.portico.app.evidence.Anchoring;
import io.portico.evidence.Checkpoint;
import io.portico.evidence.SignedNote;
import io.portico.evidence.VerifyingKey;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.projections.evidence.TreeKeeper;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import io.portico.views.agency.MailLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoints leave the house: as files, by mail and to an address, once a day, and whole. */
class AnchoringTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Actor CHORE = Actor.system("test");

    @TempDir
    Path folder;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);

    @Test
    void whatIsSignedGoesWhereItIsKept() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        elsewhere.start();
        Path kept = folder.resolve("kept");
        try (RunningHouse house = RunningHouse.over(folder.resolve("data"), "portico.checkpoints.folder=" + kept)) {
            Furnished agency = new Furnished(house, "anchored");
            String owner = agency.token(agency.owner);
            String webhook = "http://localhost:" + elsewhere.getAddress().getPort() + "/keep";
            assertThat(put(house, agency, owner, webhook).statusCode()).isEqualTo(204);
            assertThat(put(house, agency, owner, "keep.example").body()).contains("\"field\":\"webhook\"");

            Path its = kept.resolve(agency.agencyId);
            Files.createDirectories(kept);
            Files.writeString(its, "in the way");
            String note = signed(house, agency);
            assertThat(posted).as("whatever became of the file").containsExactly(note);
            assertThat(house.bean(Anchoring.class).failing()).isTrue();
            RunningHouse.await("a mail", () -> mails(house, agency).size() == 1);
            assertThat(mails(house, agency).getFirst()).contains(note.strip());

            agency.owner(agency.addTask(TaskId.random()));
            house.clock.goAhead(Duration.ofHours(2));
            String later = signed(house, agency);
            Files.delete(its);
            Files.createDirectories(its);
            long size = Checkpoint.read(SignedNote.read(note).text()).size();
            Files.writeString(its.resolve(String.format(Locale.ROOT, "%012d.note", size)), "cut o");
            round(house, agency);
            assertThat(notes(kept))
                    .as("each is a file, and none is written over")
                    .containsExactlyInAnyOrder("cut o", note, later);
            assertThat(house.bean(Anchoring.class).failing()).isFalse();
            round(house, agency);
            assertThat(notes(kept)).hasSize(3);
            assertThat(posted).as("one a day goes out").containsExactly(note);
            assertThat(mails(house, agency)).hasSize(1);

            answer.set(500);
            agency.owner(agency.addTask(TaskId.random()));
            house.clock.goAhead(Duration.ofDays(1));
            String refused = signed(house, agency);
            assertThat(posted).containsExactly(note, refused);
            assertThat(state(house, agency, owner).path("failure").stringValue())
                    .isEqualTo("answer 500");
            round(house, agency);
            assertThat(posted).as("not at once again").hasSize(2);
            answer.set(200);
            house.clock.goAhead(Duration.ofHours(25));
            round(house, agency);
            assertThat(posted).containsExactly(note, refused, refused);
            assertThat(state(house, agency, owner).path("failure").isNull()).isTrue();
            RunningHouse.await("a mail", () -> mails(house, agency).size() == 2);

            VerifyingKey key = VerifyingKey.read(
                    read(house, agency, owner, "/audit/checkpoint").path("key").stringValue());
            for (String one : posted) {
                SignedNote read = SignedNote.read(one);
                assertThat(read.isSignedBy(key)).isTrue();
                assertThat(Checkpoint.read(read.text()).origin()).endsWith(agency.agencyId);
            }
        } finally {
            elsewhere.stop(0);
        }
    }

    private static HttpResponse<String> put(RunningHouse house, Furnished agency, String owner, String webhook) {
        return house.send(
                "PUT",
                agency.host(),
                "/api/v1/settings/checkpoints",
                owner,
                "{\"people\":[\"%s\"],\"webhook\":\"%s\"}".formatted(agency.owner, webhook));
    }

    /** The newest checkpoint in the ledger, after it was taken outside. */
    private static String signed(RunningHouse house, Furnished agency) {
        Tenancy.run(new Work(agency.agencyId, CHORE), () -> {
            TreeKeeper keeper = house.bean(TreeKeeper.class);
            keeper.catchUp();
            house.bean(Gateway.class).send(keeper.due().orElseThrow());
        });
        round(house, agency);
        return house.bean(LedgerRows.class).ofAgency(agency.agencyId, -1, 100_000).stream()
                .filter(row -> row.type().equals("checkpoint-signed"))
                .map(row -> new String(Base64.getDecoder().decode(row.payload()), UTF_8))
                .map(payload -> JSON.readTree(payload).path("note").stringValue())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static void round(RunningHouse house, Furnished agency) {
        Anchoring anchoring = house.bean(Anchoring.class);
        Tenancy.run(new Work(agency.agencyId, CHORE), () -> {
            try {
                anchoring.file();
            } catch (UncheckedIOException inTheWay) {
                assertThat(anchoring.failing()).isTrue();
            }
            anchoring.post();
        });
    }

    private static List<String> notes(Path kept) throws IOException {
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static List<String> mails(RunningHouse house, Furnished agency) {
        return house
                .ask(
                        agency.agencyId,
                        new UserId(agency.owner),
                        new FindOutbox(new PageRequest(PageRequest.MAX_LIMIT, null)))
                .items()
                .stream()
                .filter(line -> line.subject().startsWith("A checkpoint of the record"))
                .map(MailLine::text)
                .toList();
    }

    private static JsonNode state(RunningHouse house, Furnished agency, String owner) {
        return read(house, agency, owner, "/settings/checkpoints").path("posted");
    }

    private static JsonNode read(RunningHouse house, Furnished agency, String owner, String path) {
        return JSON.readTree(house.get(agency.host(), "/api/v1" + path, owner).body());
    }
}
