package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.task.OpenTask;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** In which order an agency puts its tasks is its own: everybody there sees it, and nobody else hears that there is one. */
class PlacingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private final Furnished agency = new Furnished(house, "placing");
    private final String owner = agency.token(agency.owner);
    private final List<TaskId> tasks = new ArrayList<>();

    @BeforeEach
    void work() {
        for (int i = 0; i < 4; i++) {
            TaskId task = TaskId.random();
            agency.owner(agency.addTask(task));
            tasks.add(task);
        }
        // Two are theirs to see, and two are not.
        agency.owner(new OpenTask(tasks.get(0), Set.of(Audience.CLIENT, Audience.PARTNER)));
        agency.owner(new OpenTask(tasks.get(2), Set.of(Audience.CLIENT, Audience.PARTNER)));
    }

    private HttpResponse<String> put(TaskId task, String body, String token) {
        return house.send("PUT", agency.host(), "/api/v1/tasks/" + task.value() + "/place", token, body);
    }

    private void done(TaskId task, String where, TaskId neighbour) {
        HttpResponse<String> answer = put(task, beside(where, neighbour.value()), owner);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static String beside(String where, String neighbour) {
        return "{\"where\": \"%s\", \"neighbourId\": \"%s\"}".formatted(where, neighbour);
    }

    private List<TaskId> order(String token) {
        String body =
                house.get(agency.host(), "/api/v1/tasks?sort=BY_HAND", token).body();
        return StreamSupport.stream(JSON.readTree(body).path("items").spliterator(), false)
                .map(task -> new TaskId(task.path("id").asString()))
                .filter(tasks::contains)
                .toList();
    }

    @Test
    void everybodyAtTheAgencySeesTheSameOrder() {
        house.hire(agency.agencyId, agency.owner, "second", "FINANCE");
        String second = agency.token("second");
        assertThat(order(owner)).isEqualTo(tasks.reversed());

        done(tasks.get(0), "BEFORE", tasks.get(3));
        done(tasks.get(3), "AFTER", tasks.get(1));

        List<TaskId> expected = List.of(tasks.get(0), tasks.get(2), tasks.get(1), tasks.get(3));
        assertThat(order(owner)).isEqualTo(expected);
        assertThat(order(second)).isEqualTo(expected);
        // To put it there again changes nothing.
        done(tasks.get(3), "AFTER", tasks.get(1));
        assertThat(order(owner)).isEqualTo(expected);
    }

    @Test
    void toPutATaskSomewhereIsNoEditOfIt() {
        String path = "/api/v1/tasks/" + tasks.get(0).value();
        HttpResponse<String> before = house.get(agency.host(), path, owner);
        done(tasks.get(0), "BEFORE", tasks.get(3));
        HttpResponse<String> after = house.get(agency.host(), path, owner);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
    }

    @Test
    void aPlaceIsBesideATaskThatIsThere() {
        String one = tasks.get(1).value();
        for (String bad : List.of(
                "{}",
                "{\"where\": \"AFTER\"}",
                "{\"neighbourId\": \"%s\"}".formatted(one),
                beside("UNDER", one),
                beside("AFTER", "no/id"),
                "{\"rank\": 1}")) {
            assertThat(put(tasks.get(0), bad, owner).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(put(tasks.get(0), beside("AFTER", "never"), owner).statusCode())
                .isEqualTo(404);
        assertThat(put(tasks.get(0), beside("AFTER", one), agency.token(agency.client))
                        .statusCode())
                .isEqualTo(404);
        assertThat(order(owner)).isEqualTo(tasks.reversed());
    }

    @Test
    void noAnswerToAnybodyOutsideChangesByIt() {
        Map<String, String> before = answersOutside();
        done(tasks.get(0), "BEFORE", tasks.get(3));
        done(tasks.get(2), "AFTER", tasks.get(1));
        done(tasks.get(1), "AFTER", tasks.get(0));
        done(agency.task, "BEFORE", tasks.get(0));
        assertThat(before).hasSizeGreaterThan(20);
        Map<String, String> after = answersOutside();
        before.forEach((question, answer) ->
                assertThat(after.get(question)).as(question).isEqualTo(answer));
    }

    private Map<String, String> answersOutside() {
        Map<String, String> answers = new TreeMap<>();
        for (String reader : List.of(agency.client, agency.partner)) {
            String token = agency.token(reader);
            for (String path : Doors.readable(agency)) {
                if (path.endsWith("/me/tokens")) {
                    // It tells when the one was used with which it is asked.
                    continue;
                }
                answers.put(
                        reader + " " + path,
                        house.get(agency.host(), path, token).body());
            }
        }
        return answers;
    }

    @Test
    void theAgencyHearsOfItAtOnceAndNobodyElseAtAll() {
        try (Ears ears = new Ears(house, agency, Set.of("task", "access", "project"))) {
            done(tasks.get(0), "BEFORE", tasks.get(3));

            RunningHouse.await(
                    "a pulse", () -> ears.of(agency.owner).contains(tasks.get(0).named()));
            ears.settle();
            for (String person : List.of(agency.client, agency.partner)) {
                assertThat(ears.of(person)).containsOnly(agency.task.named());
            }
        }
    }
}
