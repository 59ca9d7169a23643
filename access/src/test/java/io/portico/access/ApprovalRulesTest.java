package io.portico.access;

import static io.portico.access.Given.CHRIS;
import static io.portico.access.Given.CLARA;
import static io.portico.access.Given.FILE;
import static io.portico.access.Given.MAX;
import static io.portico.access.Given.NORA;
import static io.portico.access.Given.PAULA;
import static io.portico.access.Given.TASK;
import static io.portico.access.Given.openToClients;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource.OfApproval;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskShared;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request for approval is seen like a post of those who are asked, and answered by who may approve. */
class ApprovalRulesTest {

    private static final ApprovalId APPROVAL = new ApprovalId("approval");
    private static final OfApproval IT = new OfApproval(APPROVAL);
    private static final Action APPROVE = Action.use(Permission.DELIVERABLES_APPROVE);

    private final Given given = openToClients()
            .client(CLARA, AccessMode.ALL)
            .client(CHRIS, AccessMode.ASSIGNED)
            .partner(PAULA, AccessMode.ALL);

    private static ApprovalAsked asked(@Nullable FileId file) {
        return new ApprovalAsked(APPROVAL, TASK, Audience.CLIENT, file, NORA, null);
    }

    private List<ApprovalId> waitingFor(UserId who) {
        return Policy.approvalsWaitingFor(given.state(), who, given.now());
    }

    @Test
    void itWaitsForThoseWhoReadTheThreadItIsAskedIn() {
        given.event(asked(null));
        assertThat(waitingFor(CLARA)).containsExactly(APPROVAL);
        assertThat(waitingFor(CHRIS)).isEmpty();
        assertThat(waitingFor(PAULA)).isEmpty();
        assertThat(given.sees(PAULA, IT)).isFalse();
    }

    @Test
    void theAgencySeesItAndNeverAnswers() {
        given.event(asked(null));
        Decision decision = given.decide(NORA, APPROVE, IT);
        assertThat(decision.seen()).isTrue();
        assertThat(decision.allowed()).isFalse();
    }

    @Test
    void whoHasNoRightToApproveSeesItAndMayNotAnswer() {
        UserId vera = new UserId("vera");
        given.client(vera, AccessMode.ALL, "CLIENT_VIEWER").event(asked(null));
        assertThat(given.sees(vera, IT)).isTrue();
        assertThat(given.decide(vera, APPROVE, IT).allowed()).isFalse();
        assertThat(waitingFor(vera)).isEmpty();
    }

    @Test
    void whoTheTaskWasSharedWithFromNowOnDoesNotSeeWhatWasAskedBefore() {
        given.event(asked(null)).event(new TaskShared(TASK, CHRIS, null, null, History.FROM_NOW));
        assertThat(given.sees(CHRIS, new Resource.OfTask(TASK))).isTrue();
        assertThat(given.sees(CHRIS, IT)).isFalse();
    }

    @Test
    void whatIsAskedAboutAFileGoesWithTheFile() {
        given.file(FILE, MAX).attached(FILE, ThreadName.CLIENT).event(asked(FILE));
        assertThat(given.sees(CLARA, IT)).isTrue();
        given.event(new FileDeleted(FILE));
        assertThat(given.sees(CLARA, IT)).isFalse();
        assertThat(given.sees(NORA, IT)).isTrue();
    }

    @Test
    void whatWasAnsweredOrWithdrawnWaitsForNobody() {
        given.event(asked(null)).event(new Approved(APPROVAL, TASK, Audience.CLIENT, null, CLARA));
        assertThat(waitingFor(CLARA)).isEmpty();
        given.event(new ApprovalWithdrawn(APPROVAL, TASK, Audience.CLIENT, null, NORA, null));
        assertThat(waitingFor(CLARA)).isEmpty();
        assertThat(given.sees(CLARA, IT)).isTrue();
    }

    @Test
    void askedAreThoseWhoSeeTheThingAndMayApproveIt() {
        given.file(FILE, MAX).attached(FILE, ThreadName.CLIENT);
        assertThat(Policy.approvers(given.state(), TASK, null, Audience.CLIENT, given.now()))
                .containsExactly(CLARA);
        assertThat(Policy.approvers(given.state(), TASK, FILE, Audience.CLIENT, given.now()))
                .containsExactly(CLARA);
        assertThat(Policy.approvers(given.state(), TASK, null, Audience.PARTNER, given.now()))
                .isEmpty();
    }

    @Test
    void whatWasAskedStandsUntilChangesAreAskedForOrItIsWithdrawn() {
        given.file(FILE, MAX).attached(FILE, ThreadName.CLIENT);
        assertThat(standing(FILE, Audience.CLIENT)).isEmpty();
        given.event(asked(FILE));
        assertThat(standing(FILE, Audience.CLIENT)).contains(ApprovalState.WAITING);
        assertThat(standing(FILE, Audience.PARTNER)).as("others").isEmpty();
        assertThat(standing(null, Audience.CLIENT)).as("the task itself").isEmpty();
        given.event(new Approved(APPROVAL, TASK, Audience.CLIENT, FILE, CLARA));
        assertThat(standing(FILE, Audience.CLIENT)).contains(ApprovalState.APPROVED);
        given.event(new ApprovalWithdrawn(APPROVAL, TASK, Audience.CLIENT, FILE, NORA, null));
        assertThat(standing(FILE, Audience.CLIENT)).isEmpty();
        ApprovalId again = new ApprovalId("again");
        given.event(new ApprovalAsked(again, TASK, Audience.CLIENT, FILE, NORA, null));
        assertThat(standing(FILE, Audience.CLIENT)).contains(ApprovalState.WAITING);
        given.event(new ChangesAsked(again, TASK, Audience.CLIENT, FILE, CLARA, Confidential.of("Bluer")));
        assertThat(standing(FILE, Audience.CLIENT)).isEmpty();
    }

    private Optional<ApprovalState> standing(@Nullable FileId file, Audience audience) {
        return Policy.standingApproval(given.state(), TASK, file, audience).map(ApprovalAccess::state);
    }
}
