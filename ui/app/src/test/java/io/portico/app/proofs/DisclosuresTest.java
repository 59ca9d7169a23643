package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.chores.ForgettingDisclosures;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.PortalQuery;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves the house is in the log of disclosures, by whom and how, over the running house. */
class DisclosuresTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Doors of people outside that tell them of nothing but themselves, or of what everybody outside may know. */
    private static final Set<String> TELLS_NOTHING = Set.of("/api/v1/portal/access-requests");

    private final Furnished agency = new Furnished(HOUSE, "disclosed");
    private final String owner = agency.token(agency.owner);

    @AfterEach
    void now() {
        HOUSE.clock.reset();
    }

    @Test
    void noQuestionOfSomebodyOutsideIsWithoutAWordOnWhatItsAnswerShows() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Query.class));
        List<String> silent = new ArrayList<>();
        int all = 0;
        for (BeanDefinition found : scan.findCandidateComponents("io.portico.views.portal")) {
            all++;
            if (!PortalQuery.class.isAssignableFrom(Class.forName(found.getBeanClassName()))) {
                silent.add(found.getBeanClassName());
            }
        }
        assertThat(all).isGreaterThan(15);
        assertThat(silent).isEmpty();
    }

    /** Whatever doors there are: an answer leaves one line, a refusal none. */
    @Test
    void everyAnswerToSomebodyOutsideLeavesItsLineAndARefusalNone() {
        int shown = 0;
        int refused = 0;
        for (String person : List.of(agency.client, agency.partner)) {
            String token = agency.token(person);
            for (String path : outside()) {
                List<Disclosure> before = by(person);
                HttpResponse<String> answer = HOUSE.get(agency.host(), path, token);
                List<Disclosure> lines = by(person);
                lines.removeAll(before);
                boolean empty = answer.body().contains("\"items\":[]");
                if (answer.statusCode() != 200 || empty || TELLS_NOTHING.contains(path)) {
                    assertThat(lines).as("%s %s", answer.statusCode(), path).isEmpty();
                    refused++;
                } else {
                    assertThat(lines).as(path).hasSize(1);
                    Disclosure line = lines.getFirst();
                    assertThat(line.through()).isEqualTo("API");
                    assertThat(line.token()).isEqualTo(token.substring(4, 40));
                    assertThat(line.onBehalfOf()).isNull();
                    assertThat(line.things()).as(path).isNotEmpty().allMatch(thing -> thing.matches("[a-z-]+:\\S+"));
                    assertThat(line.toString()).as("ids and no words").doesNotContain("disclosed");
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(25);
        assertThat(refused).isGreaterThan(5);
    }

    @Test
    void whateverPeopleOfTheAgencyTakeAwayAsAFileLeavesItsLine() {
        List<String> taken = new ArrayList<>();
        for (String path : Doors.readable(agency)) {
            List<Disclosure> before = by(agency.owner);
            HttpResponse<String> answer = HOUSE.get(agency.host(), path, owner);
            boolean sheet = answer.statusCode() == 200
                    && answer.headers().firstValue("Content-Disposition").isPresent()
                    && !path.startsWith("/api/v1/files/");
            List<Disclosure> lines = by(agency.owner);
            lines.removeAll(before);
            lines.removeIf(line -> !line.how().equals("EXPORTED"));
            assertThat(lines).as(path).hasSize(sheet ? 1 : 0);
            if (sheet) {
                taken.add(path);
            }
        }
        assertThat(taken).anyMatch(path -> path.endsWith("/pdf")).anyMatch(path -> path.endsWith(".csv"));
    }

    private List<String> outside() {
        return Doors.readable(agency).stream()
                .filter(path -> path.startsWith("/api/v1/portal/")
                        || path.startsWith("/api/v1/files/")
                        || path.endsWith("/pdf"))
                .toList();
    }

    @Test
    void linesNameTheThingsTheWayAndTheReader() {
        String client = agency.token(agency.client);
        String task = agency.task.named();
        get(client, "/portal/tasks/" + agency.task.value());
        assertThat(newest()).satisfies(line -> {
            assertThat(line.how()).isEqualTo("OPENED");
            assertThat(line.things()).contains(task, agency.project.named());
        });
        get(client, "/portal/tasks/" + agency.task.value() + "/posts");
        assertThat(newest().things()).contains(task, agency.reply.named(), agency.file.named());
        get(client, "/portal/search?q=disclosed");
        assertThat(newest().how()).isEqualTo("FOUND");
        assertThat(get(client, "/files/" + agency.file.value()).statusCode()).isEqualTo(200);
        assertThat(newest())
                .extracting(Disclosure::how, Disclosure::things)
                .containsExactly("DOWNLOADED", List.of(agency.file.named()));
        assertThat(get(owner, "/audit/disclosures.csv?person=" + agency.client)
                        .body()
                        .lines()
                        .count())
                .isGreaterThan(4);
        assertThat(newest())
                .extracting(Disclosure::by, Disclosure::how, Disclosure::things)
                .containsExactly(agency.owner, "EXPORTED", List.of("export:audit/disclosures.csv"));
    }

    @Test
    void whatPeopleOfTheAgencyOpenAmongTheirOwnIsNobodysBusiness() {
        int before = all().size();
        for (String path : List.of("/tasks", "/tasks/" + agency.task.value(), "/files/" + agency.file.value())) {
            assertThat(get(owner, path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(all()).hasSize(before);
    }

    @Test
    void aLookCarriesBothNamesAndALinkItsReader() {
        JsonNode begun =
                JSON.readTree(HOUSE.send("POST", agency.host(), "/api/v1/view-as/" + agency.client, owner, null)
                        .body());
        String look = begun.path("token").asString();
        assertThat(get(look, "/portal/tasks/" + agency.task.value()).statusCode())
                .isEqualTo(200);
        assertThat(newest())
                .extracting(Disclosure::by, Disclosure::onBehalfOf, Disclosure::token)
                .containsExactly(agency.owner, agency.client, null);
        JsonNode line =
                log("?person=" + agency.client + "&limit=1").path("items").get(0);
        assertThat(line.path("by").asString()).isEqualTo(agency.owner);
        assertThat(line.path("byName").asString()).isNotBlank();
        assertThat(line.path("onBehalfOf").asString()).isEqualTo(agency.client);

        String sent = HOUSE.send(
                        "POST", agency.host(), "/api/v1/clients/" + agency.basic + "/dashboard-link", owner, null)
                .body();
        Matcher url = Pattern.compile("/d/([^\"]+)").matcher(sent);
        assertThat(url.find()).isTrue();
        String tasks = "/dashboards/" + url.group(1) + "/tasks";
        assertThat(get(null, tasks).statusCode()).isEqualTo(200);
        assertThat(newest())
                .extracting(Disclosure::by, Disclosure::through, Disclosure::how)
                .containsExactly(agency.basic, "LINK", "LISTED");
    }

    @Test
    void anOpenPageThatReadsByItselfIsTold() {
        HOUSE.ask(agency.agencyId, new UserId(agency.client), new FindPortalTask(agency.task));
        HOUSE.ask(
                agency.agencyId,
                new UserId(agency.client),
                new FindPortalPosts(agency.task, PageRequest.first(), true));
        assertThat(all().subList(0, 2)).extracting(Disclosure::through).containsOnly("LIVE");
    }

    @Test
    void onlyThoseWhoAuditReadItAndOnlyTheirOwnAgencys() {
        get(agency.token(agency.client), "/portal/tasks");
        Furnished other = new Furnished(HOUSE, "elsewhere");
        String theirs = HOUSE.get(other.host(), "/api/v1/audit/disclosures?limit=200", other.token(other.owner))
                .body();
        assertThat(theirs).doesNotContain(agency.client, agency.task.value());
        assertThat(get(agency.token(agency.client), "/audit/disclosures").statusCode())
                .isEqualTo(404);
        assertThat(get(agency.token(agency.program), "/audit/disclosures").statusCode())
                .isEqualTo(404);
        assertThat(get(owner, "/audit/disclosures?after=nonsense").statusCode()).isEqualTo(400);
        assertThat(get(owner, "/audit/disclosures?how=NONSENSE").statusCode()).isEqualTo(400);
    }

    @Test
    void whoReadsTheLogTakesItAlongOnlyByExport() {
        assertThat(sheetOf(Permission.AUDIT_VIEW)).isEqualTo(404);
        assertThat(sheetOf(Permission.EXPORT)).isEqualTo(403);
        assertThat(sheetOf(Permission.AUDIT_VIEW, Permission.EXPORT)).isEqualTo(200);
    }

    private int sheetOf(Permission... switches) {
        Set<Permission> held = Set.of(switches);
        PermissionSetId set = PermissionSetId.random();
        agency.owner(new MakePermissionSet(set, "With " + held, PersonKind.EMPLOYEE, held, false));
        String person = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, person, set.value());
        String token = agency.token(person);
        assertThat(get(token, "/audit/disclosures").statusCode())
                .as("%s", held)
                .isEqualTo(held.contains(Permission.AUDIT_VIEW) ? 200 : 404);
        return get(token, "/audit/disclosures.csv").statusCode();
    }

    @Test
    void pagesOfTheLogAreStableWhileItGrows() {
        String client = agency.token(agency.client);
        for (int i = 0; i < 7; i++) {
            get(client, "/portal/tasks");
        }
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = log("?limit=3&person=" + agency.client + after);
            ids.addAll(page.path("items").findValuesAsString("at"));
            get(client, "/portal/tasks");
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        assertThat(ids).hasSize(7);
    }

    @Test
    void whatIsOlderThanTheAgencyKeepsItIsForgotten() {
        String client = agency.token(agency.client);
        get(client, "/portal/tasks");
        assertThat(log("").path("keptDays").intValue()).isEqualTo(730);
        assertThat(put("{\"days\":29}")).isEqualTo(400);
        assertThat(put("{\"days\":40}")).isEqualTo(204);
        ForgettingDisclosures chore =
                new ForgettingDisclosures(HOUSE.gateway(), HOUSE.bean(DisclosureStore.class), HOUSE.clock);
        HOUSE.clock.goAhead(Duration.ofDays(39));
        chore.round();
        assertThat(all()).isNotEmpty();
        HOUSE.clock.goAhead(Duration.ofDays(41));
        chore.round();
        assertThat(all()).isEmpty();
        assertThat(HOUSE.get(agency.host(), "/api/v1/audit/events?type=disclosures-kept", agency.token(agency.owner))
                        .body())
                .contains("40 days");
    }

    private int put(String body) {
        return HOUSE.send("PUT", agency.host(), "/api/v1/settings/disclosures", owner, body)
                .statusCode();
    }

    private JsonNode log(String query) {
        HttpResponse<String> answer = get(owner, "/audit/disclosures" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String token, String path) {
        return HOUSE.get(agency.host(), "/api/v1" + path, token);
    }

    private Disclosure newest() {
        return all().getFirst();
    }

    private List<Disclosure> by(String person) {
        List<Disclosure> all = all();
        all.removeIf(line -> !line.by().equals(person));
        return all;
    }

    /** All lines of the agency, the newest first. */
    private List<Disclosure> all() {
        assertThat(HOUSE.bean(Disclosures.class).settle(SOON)).isTrue();
        return new ArrayList<>(HOUSE.bean(DisclosureStore.class)
                .find(new DisclosureStore.Search(agency.agencyId, null, null, null, null, null, null, 1_000)));
    }
}
