package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.FileId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.delivery.PostMailed;
import io.portico.messages.delivery.RecordDelivery;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.EraseDeletedPost;
import io.portico.messages.post.KeepUnsentReply;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyHeld;
import io.portico.messages.post.ReplyNotSent;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyTakenBack;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.post.SendHeldReply;
import io.portico.messages.post.WithdrawReply;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.tenancy.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final TaskId TASK = new TaskId("t1");
    private static final PostId POST = new PostId("r1");
    private final House house = House.furnished();
    private UserId cara;
    private UserId paula;

    @BeforeEach
    void work() {
        house.openProject("p1", "coffee");
        house.openTask("t1", "p1");
        cara = house.client("cara", AccessMode.ALL, "coffee");
        paula = house.partner("paula", AccessMode.ALL, "coffee");
    }

    private static PostNote note(String id, String... files) {
        return new PostNote(
                new PostId(id),
                TASK,
                House.words("Between us"),
                List.of(files).stream().map(FileId::new).toList());
    }

    private String tokenOfLastText() {
        return house.events().reversed().stream()
                .filter(ReplyPosted.class::isInstance)
                .map(e -> ((ReplyPosted) e).text())
                .findFirst()
                .flatMap(Confidential::token)
                .orElseThrow();
    }

    @Test
    void theFirstReplyKeepsTheTaskWithItsBrandAndLaterOnesAreOneEvent() {
        assertThat(house.eventsOf(() -> house.by(cara, House.reply("r1", TASK, "Hello"))))
                .extracting(Object::getClass)
                .isEqualTo(List.of(ReplyPosted.class, OutsideContentBegun.class));
        assertThat(house.eventsOf(() -> house.by(cara, House.reply("r2", TASK, "Again"))))
                .extracting(Object::getClass)
                .isEqualTo(List.of(ReplyPosted.class));
    }

    private static PostReply held(String id, int seconds, String... files) {
        return new PostReply(
                new PostId(id),
                TASK,
                Audience.CLIENT,
                House.words("Not yet"),
                List.of(files).stream().map(FileId::new).toList(),
                seconds);
    }

    private void send(UserId author, String id) {
        house.by(author, new SendHeldReply(new PostId(id)));
    }

    @Test
    void aReplyThatIsKeptBackIsNoReplyBeforeItIsDue() {
        house.uploaded("f1", cara);
        assertThat(house.eventsOf(() -> house.by(cara, held("r1", 10, "f1"))))
                .singleElement()
                .isInstanceOf(ReplyHeld.class);
        house.clock.pass(Duration.ofSeconds(9));
        house.nothingHappens(() -> send(cara, "r1"));
        house.clock.pass(Duration.ofSeconds(1));
        assertThat(house.eventsOf(() -> send(cara, "r1")))
                .extracting(Object::getClass)
                .isEqualTo(List.of(ReplyPosted.class, FileAttached.class, OutsideContentBegun.class));
        assertThat(house.confidences.open(House.ACME, tokenOfLastText())).contains("Not yet");
        house.nothingHappens(() -> send(cara, "r1"));
    }

    @Test
    void whatIsTakenBackIsErasedAndNobodyLearnsThatItWas() {
        house.uploaded("f1", cara);
        UserId carl = house.client("carl", AccessMode.ALL, "coffee");
        house.by(cara, held("r1", 10, "f1"));
        String token = ((ReplyHeld) house.events().getLast()).text().token().orElseThrow();
        for (UserId other : List.of(House.OLGA, carl, paula)) {
            house.refused(other, new DeletePost(POST), Code.NOT_FOUND);
            house.refused(other, new EditPost(POST, House.words("Mine")), Code.NOT_FOUND);
            house.refused(other, new SendHeldReply(POST), Code.NOT_FOUND);
        }
        house.refused(cara, new EditPost(POST, House.words("Other")), Code.POST_HELD);
        assertThat(house.eventsOf(() -> house.by(cara, new DeletePost(POST))))
                .containsExactly(new ReplyTakenBack(POST, TASK, Audience.CLIENT, cara));
        assertThat(house.confidences.open(House.ACME, token)).isEmpty();
        house.nothingHappens(() -> house.by(cara, new DeletePost(POST)));
        house.clock.pass(Duration.ofMinutes(1));
        house.nothingHappens(() -> send(cara, "r1"));
        house.refused(House.OLGA, new DeletePost(POST), Code.NOT_FOUND);
        house.by(cara, House.reply("r2", TASK, "Look", "f1"));
    }

    @Test
    void whoMayNoLongerWriteWhenItIsDueSaysNothingAndMayStillTakeItBack() {
        house.by(cara, held("r1", 10));
        house.clock.pass(Duration.ofSeconds(10));
        house.olga(new AssignPermissionSet(cara, new PermissionSetId("CLIENT_VIEWER")));
        house.refused(cara, new SendHeldReply(POST), Code.FORBIDDEN);
        house.olga(new OpenTask(TASK, Set.of()));
        house.refused(cara, new SendHeldReply(POST), Code.NOT_FOUND);
        assertThat(house.eventsOf(() -> house.by(cara, new DeletePost(POST))))
                .singleElement()
                .isInstanceOf(ReplyTakenBack.class);
    }

    @Test
    void aReplyDoesNotFollowItsTaskToWhereOthersWouldReadIt() {
        house.openProject("p2", "coffee");
        house.by(House.OLGA, held("r1", 10));
        house.olga(new MoveTask(TASK, new ProjectId("p2")));
        house.clock.pass(Duration.ofSeconds(10));
        house.refused(House.OLGA, new SendHeldReply(POST), Code.TASK_MOVED);
    }

    @Test
    void whatCouldNotGoOutStaysItsAuthorsUntilTheyTakeItBack() {
        house.uploaded("f1", cara);
        house.by(cara, held("r1", 10, "f1"));
        String token = ((ReplyHeld) house.events().getLast()).text().token().orElseThrow();
        house.nothingHappens(() -> house.by(cara, new KeepUnsentReply(POST, Code.FORBIDDEN)));
        house.clock.pass(Duration.ofSeconds(10));
        house.olga(new OpenTask(TASK, Set.of()));
        house.refused(House.OLGA, new KeepUnsentReply(POST, Code.NOT_FOUND), Code.NOT_FOUND);
        assertThat(house.eventsOf(() -> house.by(cara, new KeepUnsentReply(POST, Code.NOT_FOUND))))
                .containsExactly(new ReplyNotSent(POST, TASK, Audience.CLIENT, cara, "NOT_FOUND"));
        assertThat(house.confidences.open(House.ACME, token)).contains("Not yet");

        house.olga(new OpenTask(TASK, Set.of(Audience.CLIENT)));
        house.nothingHappens(() -> send(cara, "r1"));
        house.nothingHappens(() -> house.by(cara, new KeepUnsentReply(POST, Code.NOT_FOUND)));
        house.refused(cara, new EditPost(POST, House.words("Other")), Code.POST_HELD);
        for (UserId other : List.of(House.OLGA, paula)) {
            house.refused(other, new DeletePost(POST), Code.NOT_FOUND);
            house.refused(other, new EditPost(POST, House.words("Mine")), Code.NOT_FOUND);
        }
        assertThat(house.eventsOf(() -> house.by(cara, new DeletePost(POST))))
                .containsExactly(new ReplyTakenBack(POST, TASK, Audience.CLIENT, cara));
        assertThat(house.confidences.open(House.ACME, token)).isEmpty();
        house.by(cara, House.reply("r2", TASK, "Look", "f1"));
    }

    @Test
    void whatWentOutOrWasTakenBackIsNotKeptAsUnsent() {
        house.by(cara, held("r1", 10));
        house.by(cara, held("r2", 10));
        house.by(cara, new DeletePost(new PostId("r2")));
        house.clock.pass(Duration.ofSeconds(10));
        send(cara, "r1");
        for (String id : List.of("r1", "r2")) {
            house.nothingHappens(() -> house.by(cara, new KeepUnsentReply(new PostId(id), Code.CONFLICT)));
        }
    }

    @Test
    void aReplyIsKeptBackForAMinuteAtMost() {
        for (int seconds : List.of(-1, 61)) {
            assertThatThrownBy(() -> held("r1", seconds))
                    .isInstanceOfSatisfying(
                            BadInput.class, bad -> assertThat(bad.field()).isEqualTo("holdSeconds"));
        }
    }

    @Test
    void aNoteIsNoOutsideContent() {
        assertThat(house.eventsOf(() -> house.olga(note("n1"))))
                .extracting(Object::getClass)
                .isEqualTo(List.of(NotePosted.class));
    }

    @Test
    void peopleOutsidePostIntoTheirOwnThreadOnly() {
        house.refused(paula, House.reply("r1", TASK, "Hello"), Code.NOT_FOUND);
        house.refused(cara, note("n1"), Code.NOT_FOUND);
        house.by(paula, new PostReply(POST, TASK, Audience.PARTNER, House.words("Hello"), List.of()));
        house.olga(new OpenTask(TASK, Set.of()));
        house.refused(cara, House.reply("r2", TASK, "Hello"), Code.NOT_FOUND);
    }

    @Test
    void aViewerReadsAndDoesNotPost() {
        house.olga(new AssignPermissionSet(cara, new PermissionSetId("CLIENT_VIEWER")));
        house.refused(cara, House.reply("r1", TASK, "Hello"), Code.FORBIDDEN);
    }

    @Test
    void aFileGoesWithOnePostOfItsUploader() {
        house.uploaded("f1", cara);
        house.uploaded("f2", House.OLGA);
        house.refused(cara, House.reply("r1", TASK, "Look", "f2"), Code.NOT_FOUND);
        house.refused(cara, House.reply("r1", TASK, "Look", "unknown"), Code.NOT_FOUND);
        assertThat(house.eventsOf(() -> house.by(cara, House.reply("r1", TASK, "Look", "f1", "f1"))))
                .extracting(Object::getClass)
                .isEqualTo(List.of(ReplyPosted.class, FileAttached.class, OutsideContentBegun.class));
        house.refused(cara, House.reply("r2", TASK, "Look", "f1"), Code.FILE_ALREADY_POSTED);
        house.olga(note("n1", "f2"));
    }

    @Test
    void anUploadThatNoPostCarriesIsThrownAwayByItsUploaderOrByPortico() {
        house.uploaded("f1", cara);
        house.uploaded("f2", cara);
        for (UserId other : List.of(House.OLGA, paula)) {
            house.refused(other, new DiscardUpload(new FileId("f1")), Code.NOT_FOUND);
        }
        assertThat(house.eventsOf(() -> house.by(cara, new DiscardUpload(new FileId("f1")))))
                .containsExactly(new FileDeleted(new FileId("f1")));
        assertThat(house.eventsOf(() -> house.by(Actor.system("sweep"), new DiscardUpload(new FileId("f2")))))
                .containsExactly(new FileDeleted(new FileId("f2")));
        assertThat(house.deletedFiles).containsExactly("acme/f1", "acme/f2");
        house.refused(cara, House.reply("r1", TASK, "Look", "f1"), Code.NOT_FOUND);
        house.refused(Actor.system("sweep"), new DiscardUpload(new FileId("never")), Code.NOT_FOUND);
    }

    @Test
    void whatWasPostedIsNotThrownAwayAndADeletionIsRepeatedForBytesThatStayed() {
        house.uploaded("f1", cara);
        house.by(cara, House.reply("r1", TASK, "Look", "f1"));
        house.refused(cara, new DiscardUpload(new FileId("f1")), Code.FILE_ALREADY_POSTED);
        house.refused(Actor.system("sweep"), new DiscardUpload(new FileId("f1")), Code.FILE_ALREADY_POSTED);
        house.by(cara, new DeletePost(POST));
        house.nothingHappens(() -> house.by(Actor.system("sweep"), new DiscardUpload(new FileId("f1"))));
        assertThat(house.deletedFiles).containsExactly("acme/f1", "acme/f1");
    }

    @Test
    void anErasureThatBrokeOffIsMadeUpForByTheHouseAlone() {
        Actor theHouse = Actor.system("erase");
        EraseDeletedPost again = new EraseDeletedPost(POST);
        house.uploaded("f1", cara);
        house.by(cara, House.reply("r1", TASK, "First", "f1"));
        String token = tokenOfLastText();
        house.refused(theHouse, again, Code.NOT_FOUND);
        house.confidences.stuck = true;
        house.by(cara, new DeletePost(POST));
        assertThat(house.confidences.open(House.ACME, token)).contains("First");
        assertThat(house.deletedFiles).as("what can go has gone").containsExactly("acme/f1");
        assertThatThrownBy(() -> house.by(theHouse, again)).hasMessage("stuck");
        house.confidences.stuck = false;
        house.refused(House.OLGA, again, Code.NOT_FOUND);
        house.refused(cara, again, Code.NOT_FOUND);
        house.nothingHappens(() -> house.by(theHouse, again));
        assertThat(house.confidences.open(House.ACME, token)).isEmpty();
    }

    /** Its author may be about to send them with other words. */
    @Test
    void theFilesOfAReplyThatWasTakenBackAreNotErasedWithIt() {
        house.uploaded("f1", cara);
        house.by(cara, held("r1", 10, "f1"));
        house.refused(Actor.system("erase"), new EraseDeletedPost(POST), Code.NOT_FOUND);
        house.by(cara, new DeletePost(POST));
        house.nothingHappens(() -> house.by(Actor.system("erase"), new EraseDeletedPost(POST)));
        assertThat(house.deletedFiles).isEmpty();
    }

    @Test
    void onlyTheAuthorEditsAPost() {
        house.by(cara, House.reply("r1", TASK, "Hello"));
        house.nothingHappens(() -> house.by(cara, new EditPost(POST, House.words("Hello"))));
        assertThat(house.eventsOf(() -> house.by(cara, new EditPost(POST, House.words("Hi")))))
                .singleElement()
                .isInstanceOf(ReplyEdited.class);
        house.refused(House.OLGA, new EditPost(POST, House.words("Hey")), Code.FORBIDDEN);
        house.refused(paula, new EditPost(POST, House.words("Hey")), Code.NOT_FOUND);
        house.olga(new OpenTask(TASK, Set.of()));
        house.refused(cara, new EditPost(POST, House.words("Hey")), Code.NOT_FOUND);
    }

    @Test
    void aDeletedPostIsErasedInAllItsVersionsWithItsFiles() {
        house.uploaded("f1", cara);
        house.by(cara, House.reply("r1", TASK, "First", "f1"));
        String first = tokenOfLastText();
        house.by(cara, new EditPost(POST, House.words("Second")));
        assertThat(house.confidences.open(House.ACME, first)).contains("First");
        assertThat(house.eventsOf(() -> house.by(cara, new DeletePost(POST))))
                .containsExactly(
                        new ReplyDeleted(POST, TASK, Audience.CLIENT, cara), new FileDeleted(new FileId("f1")));
        assertThat(house.events()).filteredOn(ReplyEdited.class::isInstance).allSatisfy(e -> assertThat(
                        house.confidences.open(
                                House.ACME, ((ReplyEdited) e).text().token().orElseThrow()))
                .isEmpty());
        assertThat(house.confidences.open(House.ACME, first)).isEmpty();
        assertThat(house.deletedFiles).containsExactly("acme/f1");
        house.nothingHappens(() -> house.by(cara, new DeletePost(POST)));
        house.refused(cara, new EditPost(POST, House.words("Third")), Code.POST_DELETED);
    }

    @Test
    void theAgencyDeletesAnyPostAndPeopleOutsideTheirOwn() {
        UserId carl = house.client("carl", AccessMode.ALL, "coffee");
        house.by(cara, House.reply("r1", TASK, "Hello"));
        house.refused(carl, new DeletePost(POST), Code.FORBIDDEN);
        house.refused(paula, new DeletePost(POST), Code.NOT_FOUND);
        house.olga(new DeletePost(POST));
    }

    @Test
    void whatTheAgencyWithdrawsIsErasedAndSaysWhoAndWhy() {
        house.uploaded("f1", cara);
        house.by(cara, new PostReply(POST, TASK, Audience.CLIENT, House.words("Hello"), List.of(new FileId("f1"))));
        String token = tokenOfLastText();
        house.refused(cara, new WithdrawReply(POST, null), Code.FORBIDDEN);
        house.refused(paula, new WithdrawReply(POST, null), Code.NOT_FOUND);
        List<?> events = house.eventsOf(() -> house.olga(new WithdrawReply(POST, House.words("For somebody else"))));
        assertThat(events).extracting(Object::getClass).isEqualTo(List.of(ReplyWithdrawn.class, FileDeleted.class));
        ReplyWithdrawn withdrawn = (ReplyWithdrawn) events.getFirst();
        assertThat(withdrawn.withdrawnBy()).isEqualTo(House.OLGA);
        assertThat(house.confidences.open(House.ACME, token)).isEmpty();
        assertThat(withdrawn.reason().token().flatMap(why -> house.confidences.open(House.ACME, why)))
                .contains("For somebody else");
        house.nothingHappens(() -> house.olga(new WithdrawReply(POST, null)));
        house.nothingHappens(() -> house.olga(new DeletePost(POST)));
        house.refused(cara, new EditPost(POST, House.words("Again")), Code.POST_DELETED);
    }

    @Test
    void notesAreNotWithdrawnAndWhatIsKeptBackIsItsAuthorsToTakeBack() {
        house.olga(note("n1"));
        house.refused(House.OLGA, new WithdrawReply(new PostId("n1"), null), Code.NOT_FOUND);
        house.olga(held("r1", 10));
        house.refused(House.OLGA, new WithdrawReply(POST, null), Code.POST_HELD);
        house.by(cara, held("r2", 10));
        house.refused(House.OLGA, new WithdrawReply(new PostId("r2"), null), Code.NOT_FOUND);
    }

    @Test
    void thatAMailLeftIsWrittenDownOnceAndByNobodyButTheHouse() {
        RecordDelivery left =
                new RecordDelivery(POST, TASK, ThreadName.CLIENT, cara, Instant.parse("2026-11-21T09:30:00Z"));
        Actor sender = Actor.system("mail-sender");
        assertThat(house.eventsOf(() -> house.by(sender, left)))
                .isEqualTo(List.of(new PostMailed(POST, TASK, ThreadName.CLIENT, cara, left.sentAt())));
        house.nothingHappens(() -> house.by(sender, left));
        house.refused(House.OLGA, left, Code.FORBIDDEN);
    }

    @Test
    void aRefusedPostErasesNothing() {
        house.by(cara, House.reply("r1", TASK, "Hello"));
        String token = tokenOfLastText();
        house.refused(paula, new DeletePost(POST), Code.NOT_FOUND);
        assertThat(house.confidences.open(House.ACME, token)).contains("Hello");
    }
}
