package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.EventTexts;
import io.portico.access.Readership;
import io.portico.messages.AccessChangesId;
import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.DeclineAccessRequest;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.hold.LiftLegalHold;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AddBasicGuest;
import io.portico.messages.person.ChangeAgencyNote;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.post.WithdrawReply;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.task.OpenTask;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.StoredEvent;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs that look for leaks, and words that were planted in every text of the agency's own and looked for at every door outside. */
class LeakProofTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ALL = 100_000;
    private static final String CANARY = "canary";

    private final RunningHouse house = RunningHouse.shared();

    @Test
    void aRunIsAskedForAtADoorAndSaysWhatItReadAndItsDigest() throws Exception {
        Furnished agency = new Furnished(house, "proven");
        String owner = agency.token(agency.owner);

        HttpResponse<String> made = house.send("POST", agency.host(), "/api/v1/audit/proofs", owner, null);
        assertThat(made.statusCode()).isEqualTo(201);
        String there = made.headers().firstValue("Location").orElseThrow();
        RunningHouse.await("the end of the run", () -> !JSON.readTree(
                        house.get(agency.host(), there, owner).body())
                .path("finishedAt")
                .isNull());

        JsonNode run = JSON.readTree(house.get(agency.host(), there, owner).body());
        assertThat(run.path("report").path("leaks").size()).isZero();
        assertThat(run.path("report").path("found").longValue()).isZero();
        assertThat(run.path("report").path("people").longValue()).isEqualTo(3);
        assertThat(run.path("report").path("answers").longValue()).isGreaterThan(30);
        assertThat(run.path("digest").stringValue()).matches("[0-9a-f]{64}");
        assertThat(run.path("startedBy").path("id").stringValue()).isEqualTo(agency.owner);
        JsonNode all = JSON.readTree(
                house.get(agency.host(), "/api/v1/audit/proofs", owner).body());
        assertThat(all.path("items").size()).isEqualTo(2);
        assertThat(house.get(agency.host(), "/api/v1/audit/events?type=leak-proof-finished", owner)
                        .body())
                .contains("leak-proof-finished");
        assertThat(house.get(agency.host(), there, agency.token(agency.client)).statusCode())
                .isEqualTo(404);
    }

    /** Each run that is recorded makes the next one's history longer: what two runs say has never the same digest. */
    @Test
    void whoAsksOverAndOverGetsTheAnswerOfOneRun() {
        Furnished agency = new Furnished(house, "impatient");
        String owner = agency.token(agency.owner);
        int asked = 12;
        List<CompletableFuture<HttpResponse<String>>> asking = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            asking.add(CompletableFuture.supplyAsync(
                    () -> house.send("POST", agency.host(), "/api/v1/audit/proofs", owner, null)));
        }
        asking.forEach(one -> assertThat(one.join().statusCode()).isEqualTo(201));
        Supplier<List<JsonNode>> runs =
                () -> JSON.readTree(house.get(agency.host(), "/api/v1/audit/proofs?limit=100", owner)
                                .body())
                        .path("items")
                        .valueStream()
                        .filter(run -> !run.path("id").stringValue().equals(agency.proof.value()))
                        .toList();
        RunningHouse.await("the end of all", () -> runs.get().stream()
                .noneMatch(run -> run.path("finishedAt").isNull()));
        assertThat(runs.get()).hasSize(asked);
        assertThat(runs.get().stream()
                        .map(run -> "/api/v1/audit/proofs/" + run.path("id").stringValue())
                        .map(path -> JSON.readTree(
                                house.get(agency.host(), path, owner).body()))
                        .map(run -> run.path("digest").stringValue())
                        .distinct())
                .hasSizeLessThan(asked);
    }

    @Test
    void noWordOfTheAgencysOwnComesOutOfAnyDoor() {
        Furnished agency = new Furnished(house, "planted", true);
        plant(agency);
        Map<String, Map<String, String>> hidden = hidden(agency);
        Set<String> planted = new TreeSet<>(hidden.get("").values());
        assertThat(planted)
                .as("every sealed text that nobody outside can read is planted once at least")
                .containsAll(sealedAndOurs());

        List<String> leaks = new ArrayList<>();
        for (String person : List.of(agency.client, agency.partner)) {
            String token = agency.token(person);
            Map<String, String> forbidden = new HashMap<>(hidden.get(""));
            forbidden.putAll(hidden.get(person.equals(agency.client) ? "PARTNER" : "CLIENT"));
            List<String> paths = new ArrayList<>(Doors.readable(agency));
            paths.add("/api/v1/portal/search?q=" + CANARY);
            // Looked for by name, it must not be found either.
            forbidden.keySet().stream().limit(40).forEach(word -> paths.add("/api/v1/portal/search?q=" + word));
            int answered = 0;
            for (String path : paths) {
                HttpResponse<String> answer = house.get(agency.host(), path, token);
                answered += answer.statusCode() == 200 ? 1 : 0;
                String asked = path.substring(path.indexOf('=') + 1);
                forbidden.forEach((word, component) -> {
                    if (!word.equals(asked) && isIn(answer.body(), word)) {
                        leaks.add(component + " in " + path + " as " + person);
                    }
                    if (word.equals(asked) && answer.body().contains("\"id\"")) {
                        leaks.add(component + " is found by " + path + " as " + person);
                    }
                });
            }
            assertThat(answered).isGreaterThan(20);
            String archive = SavedArchive.saved(house, agency.host(), SavedArchive.OWN, token)
                    .words();
            assertThat(archive).as("it holds what they wrote").contains(CANARY);
            forbidden.forEach((word, component) -> {
                if (isIn(archive, word)) {
                    leaks.add(component + " in the archive of " + person);
                }
            });
        }
        house
                .ask(agency.agencyId, new UserId(agency.owner), new FindOutbox(new PageRequest(200, null)))
                .items()
                .stream()
                .filter(mail -> mail.to().endsWith("@outside.example"))
                .forEach(mail -> hidden.get("").forEach((word, component) -> {
                    if (isIn(mail.subject() + mail.text(), word)) {
                        leaks.add(component + " in a mail to " + mail.to());
                    }
                }));
        assertThat(leaks).isEmpty();
    }

    /** What one of everything leaves out. */
    private static void plant(Furnished agency) {
        PostId note = PostId.random();
        FileId file = FileId.random();
        agency.upload(file, agency.owner);
        agency.owner(new PostNote(note, agency.task, agency.text(), List.of(file)));
        agency.owner(new EditPost(note, agency.text()));
        agency.owner(new ChangeAgencyNote(new UserId(agency.client), agency.text()));
        UserId auditor = new UserId(UUID.randomUUID().toString());
        agency.house.hireFromOutside(agency.agencyId, agency.owner, auditor.value());
        agency.owner(new GiveAuditContent(
                auditor, agency.text(), agency.house.clock.instant().plus(Duration.ofDays(1))));
        agency.owner(new GrantProjectAccess(agency.project, new UserId(agency.client), agency.text(), null));
        TaskId task = TaskId.random();
        agency.owner(agency.addTask(task));
        agency.owner(new OpenTask(task, Set.of(Audience.CLIENT, Audience.PARTNER)));
        PostId reply = PostId.random();
        agency.owner(new PostReply(reply, task, Audience.CLIENT, agency.text(), List.of()));
        agency.owner(new WithdrawReply(reply, agency.text()));
        agency.owner(new PostReply(PostId.random(), task, Audience.CLIENT, agency.text(), List.of(), 30));
        agency.owner(new DeclineAccessRequest(new UserId(agency.partner), agency.request, agency.text()));
        agency.owner(new ApplyAccessChanges(
                AccessChangesId.random(),
                List.of(new PlannedChange(
                        PlannedChange.Type.SET_ACCESS,
                        null,
                        null,
                        new UserId(agency.partner),
                        null,
                        null,
                        AccessMode.ALL,
                        null,
                        null)),
                agency.text(),
                null));
        agency.owner(new LiftLegalHold(new AgencyId(agency.agencyId), agency.hold, agency.text()));
        agency.owner(new InviteClient(noted(agency, "CLIENT")));
        agency.owner(new InvitePartner(noted(agency, "PARTNER")));
        agency.owner(new AddBasicGuest(noted(agency, "CLIENT"), Audience.CLIENT));
    }

    private static Guest noted(Furnished agency, String set) {
        Guest guest =
                RunningHouse.guest(UserId.random().value(), set, AccessMode.ASSIGNED, Set.of(agency.brand.value()));
        return new Guest(
                guest.userId(),
                guest.firstName(),
                guest.lastName(),
                guest.codename(),
                guest.email(),
                guest.brandIds(),
                guest.access(),
                guest.permissionSetId(),
                null,
                null,
                agency.text(),
                null,
                false,
                false);
    }

    /** Sealed components that nobody outside can read. Imports hold names of columns, which nobody makes up. */
    private static Set<String> sealedAndOurs() {
        Set<String> ours = new HashSet<>();
        EventTexts.all().forEach((component, readers) -> {
            String name = component.substring(component.lastIndexOf('.') + 1);
            boolean sealed = Set.of("text", "note", "reason", "name", "fileName", "firstName", "lastName")
                    .contains(name);
            if (readers == Readership.AGENCY && sealed && !IN_THE_CLEAR.contains(component)) {
                ours.add(component);
            }
        });
        return ours;
    }

    private static final Set<String> IN_THE_CLEAR = Set.of(
            "app-set.name",
            "checkpoint-key-begun.note",
            "checkpoint-key-changed.note",
            "checkpoint-signed.note",
            "company-added.name",
            "company-renamed.name",
            "contact-edited.contact.firstName",
            "contact-edited.contact.lastName",
            "permission-set-edited.name",
            "permission-set-made.name",
            "program-registered.name",
            "reply-not-sent.reason",
            "review-started.name",
            "standing-rule-changed.terms.name",
            "standing-rule-made.terms.name");

    /** Planted words and where they were: those for nobody outside, and those for one audience alone, under its name. */
    private Map<String, Map<String, String>> hidden(Furnished agency) {
        Map<String, Map<String, String>> hidden = new TreeMap<>();
        Set<String> toBeSeen = new HashSet<>();
        for (String whose : List.of("", "CLIENT", "PARTNER")) {
            hidden.put(whose, new TreeMap<>());
        }
        for (StoredEvent row : house.bean(LedgerRows.class).ofAgency(agency.agencyId, -1, ALL)) {
            JsonNode event = JSON.readTree(Base64.getDecoder().decode(row.payload()));
            tokens("", event, (path, token) -> house.bean(Confidences.class)
                    .open(agency.agencyId, token)
                    .filter(text -> text.contains(CANARY))
                    .ifPresent(text -> {
                        String word = text.substring(text.indexOf(CANARY));
                        switch (EventTexts.of(row.type(), path)) {
                            case AGENCY, NOT_YET -> hidden.get("").put(word, row.type() + "." + path);
                            case AUDIENCE ->
                                hidden.get(event.path("audience").stringValue()).put(word, row.type() + "." + path);
                            case OUTSIDE, OPENED, SUBJECT -> toBeSeen.add(word);
                        }
                    }));
        }
        // What was held or drafted first and then said is no secret any more.
        Set<String> said = new HashSet<>(toBeSeen);
        said.addAll(hidden.get("CLIENT").keySet());
        said.addAll(hidden.get("PARTNER").keySet());
        hidden.get("").keySet().removeAll(said);
        return hidden;
    }

    private static void tokens(String path, JsonNode node, BiConsumer<String, String> reader) {
        if (node.isObject()) {
            node.properties()
                    .forEach(property -> tokens(
                            path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                            property.getValue(),
                            reader));
        } else if (node.isArray()) {
            node.forEach(element -> tokens(path + "[]", element, reader));
        } else if (node.isString() && node.stringValue().startsWith("v1.")) {
            reader.accept(path, node.stringValue());
        }
    }

    /** As it is, in any case, in Base64 wherever it begins, and in two bytes a letter. */
    private static boolean isIn(String answer, String word) {
        if (answer.toLowerCase(Locale.ROOT).contains(word)) {
            return true;
        }
        for (int shift = 0; shift < 3; shift++) {
            String coded =
                    Base64.getEncoder().encodeToString(("x".repeat(shift) + word).getBytes(StandardCharsets.UTF_8));
            if (answer.contains(coded.substring(4, coded.length() - 4))) {
                return true;
            }
        }
        for (Charset wide : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            if (answer.contains(new String(word.getBytes(wide), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }
}
