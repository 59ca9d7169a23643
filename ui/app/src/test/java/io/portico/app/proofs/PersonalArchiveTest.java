package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.FilterId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.approval.AskForChanges;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ChangeAgencyNote;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.ConfidentialChange;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.savedfilter.SaveFilter;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.OpenTask;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever saves all their data gets all that they gave and nothing that they may not see, over the running house. */
class PersonalArchiveTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();

    private final Furnished agency = new Furnished(HOUSE, "archived", true);
    private final String member = UUID.randomUUID().toString();

    /** What each has said so far and not taken back, by the posts' ids. */
    private final Map<String, Map<String, String>> said = new HashMap<>();

    /** The names of what each has handed over, as it is to be found. */
    private final Map<String, Map<String, String>> given = new HashMap<>();

    private String word() {
        return "word" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A conversation of everybody, at random: some posts are taken back, some tasks are shut afterwards. */
    private void talk(long seed) {
        Random random = new Random(seed);
        List<String> people = List.of(agency.client, agency.partner, member);
        people.forEach(person -> {
            said.put(person, new HashMap<>());
            given.put(person, new HashMap<>());
        });
        for (int task = 0; task < 4; task++) {
            TaskId id = TaskId.random();
            agency.owner(agency.addTask(id));
            agency.owner(new OpenTask(id, Set.of(Audience.CLIENT, Audience.PARTNER)));
            for (int post = 0; post < 12; post++) {
                post(people.get(random.nextInt(people.size())), id, random);
            }
            if (task % 2 == 0) {
                agency.owner(new OpenTask(id, Set.of()));
            }
        }
    }

    private void post(String person, TaskId task, Random random) {
        PostId id = PostId.random();
        String text = word();
        List<FileId> files = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            FileId file = FileId.random();
            agency.upload(file, person);
            files.add(file);
        }
        Audience audience = person.equals(agency.partner) ? Audience.PARTNER : Audience.CLIENT;
        boolean note = person.equals(member) && random.nextBoolean();
        agency.by(
                person,
                note
                        ? new PostNote(id, task, Confidential.of(text), files)
                        : new PostReply(id, task, audience, Confidential.of(text), files));
        if (random.nextInt(4) == 0) {
            agency.by(person, new DeletePost(id));
        } else {
            known(said, person).put(id.value(), text);
            files.forEach(file -> known(given, person).put(file.value(), agency.mark));
        }
    }

    private static Map<String, String> known(Map<String, Map<String, String>> all, String person) {
        return all.getOrDefault(person, Map.of());
    }

    @Test
    void everybodyGetsAllTheyWroteAndHandedOverAndNoWordOfOthers() {
        HOUSE.hire(agency.agencyId, agency.owner, member, "MEMBER");
        talk(1);
        HOUSE.awaitErrands();
        for (String person : said.keySet()) {
            long head = HOUSE.head();
            SavedArchive archive = own(person);
            assertThat(HOUSE.doneAfter(head)).as("nothing happens by it").isEmpty();

            assertThat(archive.all("posts.json", "id"))
                    .containsAll(known(said, person).keySet());
            Set<String> texts = new TreeSet<>(archive.all("posts.json", "text"));
            assertThat(texts).containsAll(known(said, person).values());
            assertThat(archive.files().keySet().stream().map(name -> name.split("/")[1]))
                    .containsAll(known(given, person).keySet());
            assertThat(archive.files().values()).allMatch(agency.mark::equals);
            archive.json("files.json").forEach(file -> assertThat(archive.entries())
                    .containsKey(file.path("path").asString()));
            assertThat(archive.json("profile.json").path("id").asString()).isEqualTo(person);

            String words = archive.words();
            Map<String, Map<String, String>> others = new HashMap<>(said);
            others.remove(person);
            others.values().forEach(other -> assertThat(words).doesNotContain(other.values()));
            JsonNode posts = part(archive, "posts.json");
            assertThat(posts.path("count").intValue())
                    .isEqualTo(archive.json("posts.json").size());
            assertThat(posts.path("leftOut").intValue()).isZero();
            assertThat(archive.json("contents.json").path("refused"))
                    .as("%s", archive.json("contents.json"))
                    .isEmpty();
            assertThat(archive.entries().keySet()).last().isEqualTo("README.txt");
            assertThat(own(person).entries().keySet())
                    .containsExactlyElementsOf(archive.entries().keySet());
        }
    }

    @Test
    void whoAnswersForDataGetsWhatTheySeeAndNothingThatIsThePersonsAlone() {
        talkAboutEverything();
        String alone = "alone" + word();
        UserId client = new UserId(agency.client);
        agency.by(
                agency.client,
                new ChangeProfile(
                        client, null, null, null, null, new ConfidentialChange(client, Confidential.of(alone)), null));
        FileId loose = FileId.random();
        agency.upload(loose, agency.client, Confidential.of(alone), alone.getBytes(StandardCharsets.UTF_8));
        agency.by(
                agency.client,
                new PostReply(PostId.random(), agency.task, Audience.CLIENT, Confidential.of(alone), List.of(), 60));
        String note = word();
        agency.owner(new ChangeAgencyNote(client, Confidential.of(note)));
        assertThat(own(agency.client).words())
                .contains(alone, loose.value() + "/" + alone)
                .doesNotContain(note);

        long head = HOUSE.head();
        SavedArchive archive = SavedArchive.saved(HOUSE, agency.host(), SavedArchive.of(agency.client), ownersToken());
        assertThat(HOUSE.doneAfter(head)).as("that it was saved is an event").hasSize(1);
        assertThat(archive.words()).doesNotContain(alone);
        assertThat(archive.words()).as("as the agency knows them").contains(note);
        assertThat(archive.all("posts.json", "id")).contains(agency.reply.value());
        assertThat(archive.entries().keySet())
                .contains("access.json", "access-timeline.json", "access-history.json", "disclosures.json")
                .doesNotContain("sign-in.json", "held-replies.json");
        assertThat(archive.all("approvals.json", "settledText")).contains("not like this");
        assertThat(HOUSE.get(agency.host(), "/api/v1/audit/events?type=person-archived", ownersToken())
                        .body())
                .contains(agency.client, "taken along");
        assertThat(exports(agency.owner)).containsExactly("export:people/" + agency.client + "/archive");
        assertThat(exports(agency.client)).containsExactly("export:me/archive");
    }

    private void talkAboutEverything() {
        ApprovalId approval = ApprovalId.random();
        agency.owner(new AskForApproval(approval, agency.task, Audience.CLIENT, null, Confidential.of("look")));
        agency.by(agency.client, new AskForChanges(approval, Confidential.of("not like this")));
        assertThat(own(agency.client).all("approvals.json", "askedText"))
                .as("what the agency said is not the client's")
                .doesNotContain("look");
        agency.owner(new SaveFilter(
                new UserId(agency.owner), FilterId.random(), Confidential.of("mine"), Confidential.of("assignee=me")));
    }

    /** Somebody who may erase people but sees no work: that posts are there is told them anyway, before they erase. */
    @Test
    void whatWhoeverAnswersForDataMayNotSeeIsLeftOutAndCounted() {
        PermissionSetId set = PermissionSetId.random();
        Set<Permission> rights = Set.of(Permission.SETTINGS_EDIT, Permission.ACCESS_GRANT, Permission.PEOPLE_VIEW);
        agency.owner(new MakePermissionSet(set, "Officer", PersonKind.EMPLOYEE, rights, false));
        String officer = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, officer, set.value());
        SavedArchive whole = own(agency.client);
        SavedArchive archive =
                SavedArchive.saved(HOUSE, agency.host(), SavedArchive.of(agency.client), agency.token(officer));
        assertThat(archive.json("posts.json")).isEmpty();
        assertThat(archive.files()).isEmpty();
        assertThat(part(archive, "posts.json").path("leftOut").intValue())
                .isEqualTo(whole.json("posts.json").size())
                .isPositive();
        assertThat(part(archive, "files.json").path("leftOut").intValue()).isPositive();
        assertThat(archive.json("begun-tasks.json")).isEmpty();
        assertThat(archive.entries()).doesNotContainKey("access-history.json");
        assertThat(archive.json("contents.json").path("refused").valueStream().map(JsonNode::asString))
                .contains("access-history.json", "disclosures.json");
        whole.all("posts.json", "text")
                .forEach(text -> assertThat(archive.words()).doesNotContain(text));
    }

    @Test
    void nobodyElseGetsAnArchiveOfSomebody() {
        HOUSE.hire(agency.agencyId, agency.owner, member, "MEMBER");
        String administrator = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, administrator, "ADMINISTRATOR");
        String path = SavedArchive.of(agency.client);
        long head = HOUSE.head();
        for (String person : List.of(member, agency.partner, agency.client)) {
            assertThat(status(path, agency.token(person))).isEqualTo(404);
        }
        assertThat(status(SavedArchive.of(UUID.randomUUID().toString()), ownersToken()))
                .isEqualTo(404);
        assertThat(status(SavedArchive.of(agency.owner), agency.token(administrator)))
                .as("an owner is not an administrator's to answer for")
                .isGreaterThanOrEqualTo(400);
        assertThat(status(SavedArchive.of(agency.program), ownersToken())).isGreaterThanOrEqualTo(400);
        assertThat(status(SavedArchive.OWN, agency.token(agency.program))).isEqualTo(403);
        String narrow = HOUSE.bean(PersonalTokens.class)
                .issue(
                        agency.agencyId,
                        agency.client,
                        "narrow",
                        Set.of("projects.view", "replies.read"),
                        HOUSE.clock.instant().plus(Duration.ofDays(1)))
                .orElseThrow()
                .token();
        assertThat(status(SavedArchive.OWN, narrow)).isEqualTo(403);
        assertThat(HOUSE.doneAfter(head)).as("a refusal leaves nothing").isEmpty();
        String look = token(HOUSE.send("POST", agency.host(), "/api/v1/view-as/" + agency.client, ownersToken(), null));
        long looked = HOUSE.head();
        assertThat(status(SavedArchive.OWN, look)).isEqualTo(403);
        assertThat(HOUSE.doneAfter(looked)).isEmpty();
    }

    private static String token(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("token").asString();
    }

    @Test
    void namesOfFilesLeadNowhereAndKeepApart() {
        List<String> names = List.of(
                "../../../etc/passwd",
                "..\\..\\boot.ini",
                "/abs/olute.txt",
                "same.txt",
                "same.txt",
                "con.txt",
                "what?<is>:\"this\"|*.txt",
                "\u202Egnp.exe",
                "...",
                "Größe 10 %.txt",
                "x".repeat(190) + ".txt");
        for (String name : names) {
            FileId id = FileId.random();
            agency.upload(id, agency.client, Confidential.of(name), name.getBytes(StandardCharsets.UTF_8));
        }
        SavedArchive archive = own(agency.client);
        assertThat(archive.files()).hasSize(names.size() + 1);
        assertThat(archive.files().keySet())
                .allMatch(name -> name.matches("files/[0-9a-f-]{36}/[^/\\\\<>:\"|?*\\p{Cntrl}\\p{Cf}]+"))
                .noneMatch(name -> name.matches("(?i).*/con\\..*"))
                .anyMatch(name -> name.endsWith("/Größe 10 %.txt"));
        assertThat(archive.files().keySet().stream().filter(name -> name.endsWith("/same.txt")))
                .hasSize(2);
    }

    @Test
    void whoeverWasErasedHasNoArchive() {
        String person = UUID.randomUUID().toString();
        HOUSE.client(agency.agencyId, agency.owner, person, AccessMode.ALL, agency.brand.value());
        assertThat(status(SavedArchive.of(person), ownersToken())).isEqualTo(200);
        String token = agency.token(person);
        assertThat(HOUSE.send(
                                "POST",
                                agency.host(),
                                "/api/v1/people/" + person + "/erase",
                                ownersToken(),
                                "{\"ground\":\"ASKED_FOR\"}")
                        .statusCode())
                .isEqualTo(204);
        long head = HOUSE.head();
        assertThat(status(SavedArchive.of(person), ownersToken())).isEqualTo(404);
        assertThat(status(SavedArchive.OWN, token)).isEqualTo(401);
        assertThat(HOUSE.doneAfter(head)).isEmpty();
    }

    /** What was sent so far is no archive: it has no end. */
    @Test
    void whoLosesTheRightOnTheWayGetsNoEnd() throws Exception {
        FileId large = FileId.random();
        byte[] bytes = new byte[60_000_000];
        new Random(2).nextBytes(bytes);
        agency.upload(large, agency.client, Confidential.of("large.bin"), bytes);
        HttpResponse<InputStream> answer =
                SavedArchive.asked(HOUSE, agency.host(), SavedArchive.OWN, agency.token(agency.client));
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            byte[] begun = body.readNBytes(500_000);
            assertThat(begun).hasSize(500_000);
            agency.owner(new DeactivatePerson(new UserId(agency.client)));
            Thread.sleep(Duration.ofMillis(1_500));
            assertThatThrownBy(() -> {
                        byte[] rest = body.readAllBytes();
                        byte[] all = Arrays.copyOf(begun, begun.length + rest.length);
                        System.arraycopy(rest, 0, all, begun.length, rest.length);
                        SavedArchive whole = SavedArchive.unpacked(all);
                        assertThat(whole.entries()).doesNotContainKey("README.txt");
                        throw new IOException("broken off");
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private SavedArchive own(String person) {
        return SavedArchive.saved(HOUSE, agency.host(), SavedArchive.OWN, agency.token(person));
    }

    private int status(String path, String token) {
        return HOUSE.get(agency.host(), path, token).statusCode();
    }

    private String ownersToken() {
        return agency.token(agency.owner);
    }

    private static JsonNode part(SavedArchive archive, String name) {
        return archive.json("contents.json")
                .path("parts")
                .valueStream()
                .filter(part -> part.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> exports(String person) {
        assertThat(HOUSE.bean(Disclosures.class).settle(Duration.ofSeconds(20))).isTrue();
        return HOUSE
                .bean(DisclosureStore.class)
                .find(new DisclosureStore.Search(agency.agencyId, null, null, person, null, "EXPORTED", null, 100))
                .stream()
                .map(Disclosure::things)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
