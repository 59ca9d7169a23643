package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.Change;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approve;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.approval.AskForChanges;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.approval.WithdrawApproval;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final TaskId TASK = new TaskId("t1");
    private static final PostId POST = new PostId("r1");
    private static final FileId FILE = new FileId("f1");
    private static final ApprovalId APPROVAL = new ApprovalId("a1");
    private static final ApprovalId AGAIN = new ApprovalId("a2");

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

    private static AskForApproval asking(ApprovalId id, @Nullable FileId file) {
        return new AskForApproval(id, TASK, Audience.CLIENT, file, House.words("Please look"));
    }

    private static EditTask edit(@Nullable String name, @Nullable TaskStatus status, @Nullable LocalDate deadline) {
        return new EditTask(
                TASK,
                null,
                name == null ? null : House.words(name),
                null,
                status,
                null,
                null,
                deadline == null ? null : Change.to(deadline),
                null);
    }

    /** A reply of Olga's with a file. */
    private void posted() {
        house.uploaded("f1", House.OLGA);
        house.olga(House.reply("r1", TASK, "The logo", "f1"));
    }

    @Test
    void askingIsSaidToThoseOutsideSoTheTaskStaysWithItsBrand() {
        assertThat(house.eventsOf(() -> house.olga(asking(APPROVAL, null))))
                .extracting(Object::getClass)
                .isEqualTo(List.of(ApprovalAsked.class, OutsideContentBegun.class));
        house.openProject("elsewhere", "cars");
        house.refused(House.OLGA, new MoveTask(TASK, new ProjectId("elsewhere")), Code.HAS_OUTSIDE_CONTENT);
    }

    @Test
    void thoseWhoAreAskedApproveOrAskForChangesAndThenCanBeAskedAgain() {
        house.olga(asking(APPROVAL, null));
        house.refused(House.OLGA, asking(APPROVAL, null), Code.ALREADY_EXISTS);
        house.refused(House.OLGA, asking(AGAIN, null), Code.APPROVAL_WAITS);
        house.by(cara, new AskForChanges(APPROVAL, House.words("Bluer")));
        house.refused(cara, new Approve(APPROVAL), Code.APPROVAL_SETTLED);
        house.refused(cara, new AskForChanges(APPROVAL, House.words("Greener")), Code.APPROVAL_SETTLED);
        house.nothingHappens(() -> house.by(cara, new AskForChanges(APPROVAL, House.words("Bluer"))));
        house.olga(asking(AGAIN, null));
        assertThat(house.eventsOf(() -> house.by(cara, new Approve(AGAIN))))
                .containsExactly(new Approved(AGAIN, TASK, Audience.CLIENT, null, cara));
        house.nothingHappens(() -> house.by(cara, new Approve(AGAIN)));
        house.refused(House.OLGA, asking(new ApprovalId("a3"), null), Code.APPROVED);
    }

    @Test
    void whatIsSaidIsSealed() {
        house.olga(asking(APPROVAL, null));
        house.by(cara, new AskForChanges(APPROVAL, House.words("Bluer")));
        assertThat(house.events().stream()
                        .filter(ChangesAsked.class::isInstance)
                        .map(e -> ((ChangesAsked) e).text())
                        .map(Confidential::clear))
                .containsExactly(Optional.empty());
    }

    @Test
    void eachAudienceIsAskedForItself() {
        house.olga(asking(APPROVAL, null));
        house.olga(new AskForApproval(AGAIN, TASK, Audience.PARTNER, null, null));
        house.refused(paula, new Approve(APPROVAL), Code.NOT_FOUND);
        house.refused(cara, new AskForChanges(AGAIN, House.words("No")), Code.NOT_FOUND);
        house.refused(House.OLGA, new Approve(AGAIN), Code.FORBIDDEN);
        house.by(paula, new Approve(AGAIN));
        house.refused(House.OLGA, edit("Other", null, null), Code.APPROVED);
    }

    @Test
    void whoDoesNotSeeTheTaskAnyMoreCannotAnswer() {
        house.olga(asking(APPROVAL, null));
        house.olga(new OpenTask(TASK, Set.of(Audience.PARTNER)));
        house.refused(cara, new Approve(APPROVAL), Code.NOT_FOUND);
    }

    @Test
    void aFileIsAskedAboutWhereThosePeopleSeeIt() {
        posted();
        house.uploaded("f2", House.OLGA);
        house.olga(new PostNote(new PostId("n1"), TASK, null, List.of(new FileId("f2"))));
        house.uploaded("f3", House.OLGA);
        house.openTask("t2", "p1");
        house.refused(House.OLGA, asking(APPROVAL, new FileId("f2")), Code.FILE_IN_ANOTHER_THREAD);
        house.refused(House.OLGA, asking(APPROVAL, new FileId("f3")), Code.NOT_FOUND);
        house.refused(
                House.OLGA,
                new AskForApproval(APPROVAL, new TaskId("t2"), Audience.CLIENT, FILE, null),
                Code.NOT_FOUND);
        house.olga(asking(APPROVAL, FILE));
        house.olga(asking(AGAIN, null));
    }

    @Test
    void anApprovedFileAndItsPostAreLockedUntilTheApprovalIsWithdrawn() {
        posted();
        house.olga(asking(APPROVAL, FILE));
        house.olga(new EditPost(POST, House.words("The logo, bluer")));
        house.by(cara, new Approve(APPROVAL));
        house.refused(House.OLGA, new EditPost(POST, House.words("Another")), Code.APPROVED);
        house.refused(House.OLGA, new DeletePost(POST), Code.APPROVED);
        assertThatThrownBy(() -> house.olga(new WithdrawApproval(APPROVAL, null)))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.field()).isEqualTo("reason"));
        house.olga(new WithdrawApproval(APPROVAL, House.words("A new brief")));
        house.nothingHappens(() -> house.olga(new WithdrawApproval(APPROVAL, null)));
        house.olga(new EditPost(POST, House.words("Another")));
        house.olga(new DeletePost(POST));
    }

    @Test
    void anApprovedTaskKeepsWhatIsToBeDoneAndByWhenWhileTheWorkGoesOn() {
        house.olga(asking(APPROVAL, null));
        house.by(cara, new Approve(APPROVAL));
        house.refused(House.OLGA, edit("Other", null, null), Code.APPROVED);
        house.refused(House.OLGA, edit(null, null, LocalDate.of(2027, 1, 1)), Code.APPROVED);
        house.olga(edit("Task t1", TaskStatus.DONE, null));
        house.olga(new WithdrawApproval(APPROVAL, House.words("More to do")));
        house.olga(edit("Other", null, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void whatIsDeletedIsApprovedByNobody() {
        posted();
        house.olga(asking(APPROVAL, FILE));
        assertThat(house.eventsOf(() -> house.olga(new DeletePost(POST))))
                .hasAtLeastOneElementOfType(ReplyDeleted.class)
                .contains(new ApprovalWithdrawn(APPROVAL, TASK, Audience.CLIENT, FILE, House.OLGA, null));
        house.refused(cara, new Approve(APPROVAL), Code.NOT_FOUND);
    }

    @Test
    void onlyWhatWaitsOrIsApprovedCanBeWithdrawn() {
        house.olga(asking(APPROVAL, null));
        house.by(cara, new AskForChanges(APPROVAL, House.words("Bluer")));
        house.refused(House.OLGA, new WithdrawApproval(APPROVAL, House.words("No")), Code.APPROVAL_SETTLED);
        house.olga(asking(AGAIN, null));
        house.refused(cara, new WithdrawApproval(AGAIN, null), Code.FORBIDDEN);
        house.refused(paula, new WithdrawApproval(AGAIN, null), Code.NOT_FOUND);
        house.olga(new WithdrawApproval(AGAIN, null));
        house.refused(cara, new Approve(AGAIN), Code.APPROVAL_SETTLED);
    }
}
