package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.embedded.SqliteDisclosures;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Ended orderly, the house loses nothing of its log of disclosures; killed in the middle of reading, at most the last second,
 * and says which.
 */
class EndedWhileReadingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int READINGS = 400;

    private final Path data = RunningHouse.newFolder();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void delete() {
        http.close();
        Folders.delete(data);
    }

    @Test
    void anOrderlyEndLosesNothingAndLeavesNoGap() {
        Furnished ours;
        try (RunningHouse house = RunningHouse.over(data)) {
            ours = new Furnished(house, "orderly");
            String client = ours.token(ours.client);
            for (int i = 0; i < 50; i++) {
                house.get(ours.host(), "/api/v1/portal/tasks/" + ours.task.value(), client);
            }
        }
        try (RunningHouse house = RunningHouse.over(data)) {
            house.awaitWhole();
            DisclosureStore store = house.bean(DisclosureStore.class);
            assertThat(store.find(new DisclosureStore.Search(
                            ours.agencyId, null, null, ours.client, null, null, null, 1_000)))
                    .hasSize(50);
            assertThat(store.gaps(house.clock.instant())).isEmpty();
        }
    }

    @Test
    void atMostTheLastSecondIsLostAndTheLogSaysSo() throws Exception {
        String host;
        String token;
        String agencyId;
        String client;
        String path;
        try (RunningHouse house = RunningHouse.over(data)) {
            Furnished agency = new Furnished(house, "killed");
            host = agency.host();
            token = agency.token(agency.client);
            agencyId = agency.agencyId;
            client = agency.client;
            path = "/api/v1/portal/tasks/" + agency.task.value();
        }
        List<Instant> answered = new ArrayList<>();
        Instant killed;
        Child child = new Child(data);
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (answered.size() < READINGS) {
                assertThat(System.nanoTime()).as("it answers").isLessThan(deadline);
                if (read(child.port(), host, path, token) == 200) {
                    answered.add(Instant.now());
                } else {
                    RunningHouse.pause();
                }
            }
        } finally {
            killed = Instant.now();
            child.kill();
        }
        try (SqliteDisclosures log = new SqliteDisclosures(data)) {
            Instant restarted = Instant.now();
            log.begin("after", restarted);
            List<Disclosure> lines =
                    log.find(new DisclosureStore.Search(agencyId, null, null, client, null, null, null, 1_000));
            assertThat(log.gaps(restarted)).hasSize(1);
            DisclosureStore.Gap gap = log.gaps(restarted).getFirst();
            System.out.printf(
                    "%d readings were answered, %d are in the log, which says that lines may be missing from %s before"
                            + " the kill%n",
                    answered.size(), lines.size(), Duration.between(gap.from(), killed));
            assertThat(gap.from()).isAfter(killed.minusMillis(2_000));
            assertThat(gap.until()).isAfterOrEqualTo(killed.minusMillis(1));
            // One reader reads one thing after the other: the lines that are there are the first ones.
            assertThat(lines.size()).isLessThanOrEqualTo(answered.size());
            assertThat(answered.subList(lines.size(), answered.size()))
                    .as("what is lost lies in the gap, and in the last second")
                    .allMatch(at -> !at.isBefore(gap.from()) && at.isAfter(killed.minusMillis(1_000)));
        }
    }

    private int read(int port, String host, String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port)
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
