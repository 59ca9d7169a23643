package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.Money;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.ChangeBudgetItem;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.InviteClient;
import io.portico.messages.project.OpenProject;
import io.portico.messages.task.BudgetTask;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.EditTasks;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.tenancy.Actor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs put tasks into budgets, find what is in none, and are told of a project what its page shows. */
class BudgetingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private final Furnished agency = new Furnished(house, "budgeting");
    private final String owner = agency.token(agency.owner);

    private JsonNode get(String path) {
        return get(path, owner);
    }

    private JsonNode get(String path, String token) {
        HttpResponse<String> answer = house.get(agency.host(), "/api/v1" + path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String body) {
        return house.send("POST", agency.host(), "/api/v1" + path, owner, body);
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path("id").stringValue())
                .toList();
    }

    @Test
    void aProjectSaysHowFarItIsInvoicedAndWhoOutsideSeesItToThoseWhoMayKnow() {
        String path = "/projects/" + agency.project.value();
        JsonNode project = get(path);
        assertThat(project.path("invoiced").intValue()).isEqualTo(10);
        assertThat(ids(project.at("/outside/first"))).contains(agency.client, agency.partner);
        assertThat(get("/projects").at("/items/0")).isEqualTo(project);
        agency.owner(new OpenProject(agency.project, Set.of()));
        assertThat(ids(get(path).at("/outside/first")))
                .as("whoever sees a task sees the line of its project though it is locked")
                .contains(agency.client);
        String member = UUID.randomUUID().toString();
        house.hire(agency.agencyId, agency.owner, member, "MEMBER");
        JsonNode known = JSON.readTree(
                house.get(agency.host(), "/api/v1" + path, agency.token(member)).body());
        assertThat(known.path("title")).isEqualTo(project.path("title"));
        assertThat(known.path("invoiced").isNull()).isTrue();
        assertThat(known.path("outside").isNull()).isTrue();
    }

    /** A token of somebody who may know everything that reaches no further than this. */
    private String narrowed(String... scopes) {
        HttpResponse<String> made =
                post("/me/tokens", "{\"name\": \"narrow\", \"scopes\": " + JSON.writeValueAsString(scopes) + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).path("token").stringValue();
    }

    @Test
    void aTokenIsToldOfBillsCostsAndWhoSeesAProjectOnlyWhatItsScopesOpen() {
        String project = "/projects/" + agency.project.value();
        String budget = "/budgets/" + agency.budget.value();
        agency.owner(new ChangeBudgetItem(agency.budget, agency.item, null, null, Change.to(new Money(5_000, "EUR"))));
        assertThat(get(budget).at("/items/0/cost").isNull()).isFalse();
        Map<String, Set<String>> told = Map.of(
                "work.view", Set.of(),
                "access.grant", Set.of("outside"),
                "audit.view", Set.of("outside"),
                "billing.view", Set.of("invoiced"),
                "costs.view", Set.of("cost"));
        told.forEach((scope, names) -> {
            String token = narrowed("work.view", scope);
            for (JsonNode one :
                    List.of(get(project, token), get("/projects", token).at("/items/0"))) {
                assertThat(told(one, "outside", "invoiced"))
                        .as("of the project with %s", scope)
                        .isEqualTo(both(names, Set.of("outside", "invoiced")));
            }
            for (JsonNode one :
                    List.of(get(budget, token), get(project + "/budgets", token).at("/items/0"))) {
                assertThat(told(one, "invoiced", "cost"))
                        .as("of the budget with %s", scope)
                        .isEqualTo(both(names, Set.of("invoiced", "cost")))
                        .isEqualTo(told(one.at("/items/0"), "invoiced", "cost"));
            }
        });
    }

    /** Which of these the answer does not leave out. */
    private static Set<String> told(JsonNode answer, String... names) {
        return Arrays.stream(names).filter(name -> !answer.path(name).isNull()).collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    @Test
    void aNewProjectMayHideItsProgressFromTheStart() {
        String body = "{\"brandId\": \"%s\", \"title\": \"Quiet\", \"progressShown\": %s}";
        for (boolean shown : List.of(true, false)) {
            HttpResponse<String> made = post("/projects", body.formatted(agency.brand.value(), shown));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            String id = JSON.readTree(made.body()).path("id").stringValue();
            assertThat(get("/projects/" + id).path("progressShown").booleanValue())
                    .isEqualTo(shown);
        }
    }

    @Test
    void aBudgetOfWhichNothingIsInvoicedIsRemovedForEverybody() {
        String path = "/budgets/" + agency.budget.value();
        HttpResponse<String> invoiced = house.send("DELETE", agency.host(), "/api/v1" + path, owner, null);
        assertThat(invoiced.statusCode()).as(invoiced.body()).isEqualTo(409);
        assertThat(invoiced.body()).contains("BUDGET_INVOICED");
        String client = agency.token(agency.client);
        BudgetId other = BudgetId.random();
        BudgetItemId item = BudgetItemId.random();
        agency.owner(new AddBudget(other, agency.project, agency.text()));
        agency.owner(new AddBudgetItem(other, item, agency.text(), new Money(5_000, "EUR"), null));
        agency.owner(new SwitchBudgetClientAccess(other, true));
        UserId admin = new UserId(UUID.randomUUID().toString());
        agency.owner(new InviteClient(
                RunningHouse.guest(admin.value(), "CLIENT_ADMIN", AccessMode.ALL, Set.of(agency.brand.value()))));
        house.send(agency.agencyId, Actor.ANYONE, new AcceptInvitation(admin, 1));
        String reader = agency.token(admin.value());
        agency.owner(new GrantBudgetAccess(other, admin, null, null));
        agency.owner(new BudgetTask(agency.task, item));
        assertThat(ids(get("/portal/budgets", reader).path("items"))).containsExactly(other.value());
        assertThat(get("/tasks/" + agency.task.value()).path("budgetItemId").stringValue())
                .isEqualTo(item.value());
        String gone = "/api/v1/budgets/" + other.value();
        for (int times = 0; times < 2; times++) {
            assertThat(house.send("DELETE", agency.host(), gone, owner, null).statusCode())
                    .isEqualTo(204);
        }
        assertThat(house.get(agency.host(), gone, owner).statusCode()).isEqualTo(404);
        assertThat(house.get(agency.host(), "/api/v1/portal/budgets/" + other.value(), reader)
                        .statusCode())
                .isEqualTo(404);
        assertThat(ids(get("/portal/budgets", reader).path("items"))).isEmpty();
        assertThat(ids(get("/projects/" + agency.project.value() + "/budgets").path("items")))
                .containsExactly(agency.budget.value());
        assertThat(get("/search?q=" + agency.mark + "&limit=50").toString()).doesNotContain(other.value());
        assertThat(get("/tasks/" + agency.task.value()).path("budgetItemId").isNull())
                .isTrue();
        assertThat(get("/audit/events?type=budget-removed&subject=budget:" + other.value())
                        .path("items"))
                .hasSize(1);
        assertThat(house.send("DELETE", agency.host(), gone, client, null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void severalTasksAreBudgetedAndReviewedAsOne() {
        TaskId wish = TaskId.random();
        TaskId other = TaskId.random();
        for (TaskId task : List.of(wish, other)) {
            agency.by(
                    agency.client,
                    new CreatePortalTask(
                            task, agency.project, agency.text(), null, TaskStatus.TO_DO, Priority.NORMAL, null));
        }
        int waiting = get("/today").path("toReviewTotal").intValue();
        assertThat(get("/today").path("toReview")).hasSize(waiting);
        HttpResponse<String> answer = post(
                "/tasks/edits",
                "{\"edits\": [{\"taskId\": \"%s\", \"startsOn\": \"2026-12-01\", \"budgetItemId\": \"%s\"}, {\"taskId\": \"%s\", \"reviewed\": true}]}"
                        .formatted(wish.value(), agency.item.value(), other.value()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(get("/today").path("toReviewTotal").intValue()).isEqualTo(waiting - 2);
        assertThat(ids(get("/tasks?budget=" + agency.item.value()).path("items")))
                .containsExactly(wish.value());
        assertThat(get("/tasks/" + wish.value()).path("startsOn").stringValue()).isEqualTo("2026-12-01");
        JsonNode grouped = get("/tasks?group=BUDGET&projectId=" + agency.project.value());
        assertThat(grouped.at("/groups/0/key").stringValue()).isEqualTo(agency.item.value());
        assertThat(grouped.at("/groups/1/key").stringValue()).isEqualTo("none");
        HttpResponse<String> elsewhere = post(
                "/tasks/edits",
                "{\"edits\": [{\"taskId\": \"%s\", \"budgetItemId\": \"never\"}]}".formatted(other.value()));
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(elsewhere.body()).at("/errors/0/field").stringValue())
                .isEqualTo("edits[0]");
    }

    /** Three events each: an edit, the item, and that it needs no more review. */
    @Test
    void asManyTasksAsMayBeChangedAtOnceAreChangedInAllThatMayBeChanged() {
        List<String> edits = new ArrayList<>();
        for (int i = 0; i < EditTasks.MAX_EDITS; i++) {
            TaskId wish = TaskId.random();
            agency.by(
                    agency.client,
                    new CreatePortalTask(
                            wish, agency.project, agency.text(), null, TaskStatus.TO_DO, Priority.NORMAL, null));
            edits.add("{\"taskId\": \"%s\", \"startsOn\": \"2026-12-01\", \"budgetItemId\": \"%s\"}"
                    .formatted(wish.value(), agency.item.value()));
        }
        int waiting = get("/today").path("toReviewTotal").intValue();
        long head = house.head();
        HttpResponse<String> answer = post("/tasks/edits", "{\"edits\": [" + String.join(", ", edits) + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(house.head() - head).isGreaterThanOrEqualTo(3L * EditTasks.MAX_EDITS);
        assertThat(get("/today").path("toReviewTotal").intValue()).isEqualTo(waiting - EditTasks.MAX_EDITS);
    }

    @Test
    void whatIsInNoProjectIsFoundByThat() {
        TaskId wish = TaskId.random();
        agency.owner(new OpenProject(agency.project, Set.of()));
        agency.by(
                agency.client,
                new CreatePortalTask(wish, null, agency.text(), null, TaskStatus.TO_DO, Priority.NORMAL, null));
        assertThat(ids(get("/tasks?projectId=none").path("items"))).containsExactly(wish.value());
        assertThat(ids(get("/tasks?limit=200&projectId=none," + agency.project.value())
                        .path("items")))
                .contains(wish.value(), agency.task.value());
    }
}
