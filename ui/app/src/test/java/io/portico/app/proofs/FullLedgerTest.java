package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The whole house when its ledger cannot grow any more. The ledger is told so by SQLite itself, in the words it has for a
 * full disk: no disk is filled here, and the other stores have room. Those are tried each by itself, next to their code.
 */
class FullLedgerTest {

    private static final int PAGES_LEFT = 40;
    private static final int MOST = 500;

    private final Path data = RunningHouse.newFolder();

    @AfterEach
    void forget() {
        Folders.delete(data);
    }

    @Test
    void whatIsRefusedForWantOfRoomIsNotThereAndWhatWasAcknowledgedIs() throws SQLException {
        Furnished agency;
        String owner;
        try (RunningHouse house = RunningHouse.over(data)) {
            agency = new Furnished(house, "tight");
            owner = agency.token(agency.owner);
        }
        List<String> acknowledged = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        String full = "portico.ledger.url=" + ledger() + "?max_page_count=" + (pages() + PAGES_LEFT);
        try (RunningHouse house = RunningHouse.over(data, full)) {
            while (refused.size() < 5 && acknowledged.size() < MOST) {
                String mark = "mark-" + (acknowledged.size() + refused.size()) + ".";
                HttpResponse<String> answer = post(house, agency, owner, mark + "x".repeat(20_000));
                if (answer.statusCode() == 201) {
                    acknowledged.add(mark);
                } else {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
                    assertThat(answer.body()).contains("STORAGE_FULL");
                    refused.add(mark);
                }
            }
            assertThat(refused).as("refused of %s", acknowledged.size()).hasSize(5);
            assertThat(acknowledged).isNotEmpty();
            holds(house, agency, owner, acknowledged, refused);
            for (String path : List.of("/projects", "/tasks", "/clients", "/search?q=tight", "/today")) {
                assertThat(house.get(agency.host(), "/api/v1" + path, owner).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
        try (RunningHouse house = RunningHouse.over(data)) {
            holds(house, agency, owner, acknowledged, refused);
            assertThat(post(house, agency, owner, "There is room again").statusCode())
                    .isEqualTo(201);
        }
    }

    private static void holds(
            RunningHouse house, Furnished agency, String owner, List<String> acknowledged, List<String> refused) {
        String thread =
                house.get(agency.host(), path(agency) + "?limit=200", owner).body();
        assertThat(acknowledged).allSatisfy(mark -> assertThat(thread).contains(mark));
        assertThat(refused).allSatisfy(mark -> assertThat(thread).doesNotContain(mark));
    }

    private static HttpResponse<String> post(RunningHouse house, Furnished agency, String owner, String words) {
        return house.send("POST", agency.host(), path(agency), owner, "{\"text\":\"" + words + "\"}");
    }

    private static String path(Furnished agency) {
        return "/api/v1/tasks/" + agency.task.value() + "/threads/AGENCY";
    }

    private String ledger() {
        return "jdbc:sqlite:" + data.resolve("ledger.db");
    }

    private int pages() throws SQLException {
        try (Connection connection = DriverManager.getConnection(ledger());
                Statement statement = connection.createStatement();
                ResultSet pages = statement.executeQuery("PRAGMA page_count")) {
            assertThat(pages.next()).isTrue();
            return pages.getInt(1);
        }
    }
}
