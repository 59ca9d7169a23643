package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.task.OpenTask;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a task is part of can be put right, and who may not see the one hears nothing of it from the other. */
class NestingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private final Furnished agency = new Furnished(house, "nesting");
    private final String owner = agency.token(agency.owner);
    private final TaskId part = TaskId.random();
    private final TaskId whole = TaskId.random();

    @BeforeEach
    void work() {
        agency.owner(agency.addTask(whole));
        agency.owner(agency.addTask(part));
        agency.owner(new OpenTask(part, Set.of(Audience.CLIENT)));
    }

    private HttpResponse<String> edit(TaskId task, String body) {
        return house.send("PATCH", agency.host(), "/api/v1/tasks/" + task.value(), owner, body);
    }

    private void becomes(TaskId task, String body) {
        HttpResponse<String> answer = edit(task, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static String partOf(TaskId parent) {
        return "{\"parentTaskId\": \"%s\"}".formatted(parent.value());
    }

    private JsonNode task(TaskId task) {
        return JSON.readTree(
                house.get(agency.host(), "/api/v1/tasks/" + task.value(), owner).body());
    }

    private List<String> answersOutside() {
        String token = agency.token(agency.client);
        return Stream.of("/portal/home", "/portal/tasks", "/portal/tasks?sort=NESTED", "/portal/tasks/" + part.value())
                .map(path -> house.get(agency.host(), "/api/v1" + path, token).body())
                .toList();
    }

    @Test
    void aTaskBecomesPartOfAnotherAndStandsByItselfAgain() {
        becomes(part, partOf(whole));
        assertThat(task(part).path("parentTaskId").stringValue()).isEqualTo(whole.value());
        assertThat(task(part).path("parentName")).isEqualTo(task(whole).path("name"));
        assertThat(task(part).path("openTo").toString()).isEqualTo("[\"CLIENT\"]");
        assertThat(task(whole).path("subtasks").intValue()).isEqualTo(1);
        becomes(part, "{\"status\": \"IN_PROGRESS\"}");
        assertThat(task(part).path("parentTaskId").stringValue()).isEqualTo(whole.value());
        becomes(part, "{\"parentTaskId\": null}");
        assertThat(task(part).path("parentTaskId").isNull()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedByTheFieldsName() {
        becomes(part, partOf(whole));
        refused(edit(whole, partOf(part)), 422, "TASK_WITHIN_ITSELF");
        refused(edit(whole, partOf(whole)), 422, "TASK_WITHIN_ITSELF");
        refused(edit(part, partOf(new TaskId("never"))), 404, "NOT_FOUND");
        assertThat(edit(part, "{\"parentTaskId\": 1}").statusCode()).isEqualTo(400);
        assertThat(task(part).path("parentTaskId").stringValue()).isEqualTo(whole.value());
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("errors").path(0).path("field").stringValue()).isEqualTo("parentTaskId");
    }

    @Test
    void whoDoesNotSeeTheWholeHearsNothingOfIt() {
        List<String> before = answersOutside();
        assertThat(before).allSatisfy(answer -> assertThat(answer).contains(part.value()));
        becomes(part, partOf(whole));
        assertThat(answersOutside()).isEqualTo(before);
        agency.owner(new OpenTask(whole, Set.of(Audience.CLIENT)));
        assertThat(JSON.readTree(answersOutside().getLast())
                        .path("parentTaskId")
                        .stringValue())
                .isEqualTo(whole.value());
    }
}
