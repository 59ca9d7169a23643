package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.RegisterProgram;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.Mentions;
import io.portico.messages.post.NoteMentioned;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.SendHeldReply;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentionTest {

    private static final TaskId TASK = new TaskId("t1");
    private final House house = House.furnished();
    private UserId cara;
    private UserId carl;
    private UserId paula;
    private UserId emil;

    @BeforeEach
    void work() {
        house.openProject("p1", "coffee");
        house.openTask("t1", "p1");
        cara = house.client("cara", AccessMode.ALL, "coffee");
        carl = house.client("carl", AccessMode.ALL, "coffee");
        paula = house.partner("paula", AccessMode.ALL, "coffee");
        emil = house.employeeOf("emil", "MEMBER");
    }

    private static PostReply reply(String id, UserId mentioned) {
        return House.reply(id, TASK, "Look, " + Mentions.written(mentioned, "somebody"));
    }

    private static PostNote note(String id, UserId mentioned) {
        return new PostNote(
                new PostId(id), TASK, House.words("Look, " + Mentions.written(mentioned, "somebody")), List.of());
    }

    private List<UserId> mentionedBy(UserId author, String id, UserId mentioned) {
        return house.eventsOf(() -> house.by(author, reply(id, mentioned))).stream()
                .filter(ReplyMentioned.class::isInstance)
                .map(ReplyMentioned.class::cast)
                .findFirst()
                .orElseThrow()
                .people();
    }

    @Test
    void whoReadsTheThreadCanBeMentionedInIt() {
        assertThat(mentionedBy(House.OLGA, "r1", cara)).containsExactly(cara);
        assertThat(mentionedBy(House.OLGA, "r2", emil)).containsExactly(emil);
        assertThat(mentionedBy(cara, "r3", carl)).containsExactly(carl);
    }

    @Test
    void whoDoesNotReadItIsLikeSomebodyWhoIsNotThere() {
        UserId former = house.client("former", AccessMode.ALL, "coffee");
        house.olga(new DeactivatePerson(former));
        UserId finance = house.client("fiona", AccessMode.ALL, "coffee");
        house.olga(new AssignPermissionSet(finance, new PermissionSetId("CLIENT_FINANCE")));
        UserId robot = new UserId("robot");
        house.olga(new RegisterProgram(robot, "Robot", new PermissionSetId("MEMBER")));
        for (UserId nobody : List.of(paula, former, finance, robot, new UserId("never"))) {
            house.refused(House.OLGA, reply("r1", nobody), Code.CANNOT_BE_MENTIONED);
            house.refused(cara, reply("r1", nobody), Code.CANNOT_BE_MENTIONED);
        }
    }

    @Test
    void notesMentionPeopleOfTheAgencyOnly() {
        assertThat(house.eventsOf(() -> house.olga(note("n1", emil))))
                .contains(new NoteMentioned(new PostId("n1"), TASK, House.OLGA, List.of(emil), List.of(emil)));
        house.refused(House.OLGA, note("n2", cara), Code.CANNOT_BE_MENTIONED);
        house.refused(House.OLGA, note("n2", paula), Code.CANNOT_BE_MENTIONED);
    }

    @Test
    void peopleOutsideMentionNobodyTheyMayNotKnowOf() {
        // Emil reads the thread, but is responsible for nothing that Cara sees.
        house.refused(cara, reply("r1", emil), Code.CANNOT_BE_MENTIONED);
        house.by(emil, House.reply("r2", TASK, "Hello"));
        assertThat(mentionedBy(cara, "r3", emil)).containsExactly(emil);

        house.olga(new MakePermissionSet(
                new PermissionSetId("alone"),
                "Alone",
                PersonKind.CLIENT,
                Set.of(
                        Permission.PROJECTS_VIEW,
                        Permission.TASKS_VIEW,
                        Permission.REPLIES_READ,
                        Permission.REPLIES_POST),
                false));
        house.olga(new AssignPermissionSet(cara, new PermissionSetId("alone")));
        house.refused(cara, reply("r4", carl), Code.CANNOT_BE_MENTIONED);
    }

    @Test
    void aSlipOfThePenIsPutRightAlthoughWhoWasMentionedIsGone() {
        house.olga(reply("r1", carl));
        house.olga(new DeactivatePerson(carl));
        String text = "Look here, " + Mentions.written(carl, "somebody");
        assertThat(house.eventsOf(() -> house.olga(new EditPost(new PostId("r1"), House.words(text)))))
                .singleElement()
                .isInstanceOf(ReplyEdited.class);
        house.refused(
                House.OLGA,
                new EditPost(new PostId("r1"), House.words(text + Mentions.written(paula, "Paula"))),
                Code.CANNOT_BE_MENTIONED);
    }

    @Test
    void anEditSaysWhoIsMentionedNowAndWhoWasNotBefore() {
        house.olga(reply("r1", cara));
        PostId post = new PostId("r1");
        String both = Mentions.written(cara, "Cara") + Mentions.written(carl, "Carl");
        assertThat(house.eventsOf(() -> house.olga(new EditPost(post, House.words(both)))))
                .contains(new ReplyMentioned(
                        post, TASK, Audience.CLIENT, House.OLGA, List.of(cara, carl), List.of(carl)));
        assertThat(house.eventsOf(() -> house.olga(new EditPost(post, House.words("Nobody")))))
                .contains(new ReplyMentioned(post, TASK, Audience.CLIENT, House.OLGA, List.of(), List.of()));
    }

    @Test
    void aReplyThatIsKeptBackMentionsNobodyBeforeItGoesOut() {
        PostReply now = reply("r1", carl);
        house.by(cara, new PostReply(now.postId(), TASK, now.audience(), now.text(), List.of(), 10));
        house.clock.pass(Duration.ofSeconds(10));
        assertThat(house.events()).noneMatch(ReplyMentioned.class::isInstance);
        assertThat(house.eventsOf(() -> house.by(cara, new SendHeldReply(now.postId()))))
                .contains(new ReplyMentioned(now.postId(), TASK, Audience.CLIENT, cara, List.of(carl), List.of(carl)));
    }

    @Test
    void aReplyThatIsKeptBackDoesNotGoOutToWhoStoppedReadingMeanwhile() {
        PostReply now = reply("r1", carl);
        house.by(cara, new PostReply(now.postId(), TASK, now.audience(), now.text(), List.of(), 10));
        house.olga(new DeactivatePerson(carl));
        house.clock.pass(Duration.ofSeconds(10));
        house.refused(cara, new SendHeldReply(now.postId()), Code.CANNOT_BE_MENTIONED);
    }

    @Test
    void whoeverQuotesWhereTheyWereMentionedMayDoSo() {
        assertThat(mentionedBy(cara, "r1", cara)).containsExactly(cara);
    }
}
