package io.portico.projections.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PersonName;
import io.portico.views.agency.ApprovalDetails;
import io.portico.views.agency.FindApprovalChoices;
import io.portico.views.agency.FindMyApprovals;
import io.portico.views.agency.FindTaskApprovals;
import io.portico.views.portal.FindPortalApprovals;
import io.portico.views.portal.FindWaitingApprovals;
import io.portico.views.portal.PortalApproval;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalsTest {

    private static final ApprovalId FIRST = new ApprovalId("a1");
    private static final ApprovalId SECOND = new ApprovalId("a2");

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;
    TaskId task;
    UserId anna;
    UserId bert;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        ProjectId site = acme.project("site", shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT, Audience.PARTNER)));
        task = acme.task("t1", site, Audience.CLIENT, Audience.PARTNER);
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        bert = acme.guest(Audience.PARTNER, "bert", AccessMode.ALL, shoes);
    }

    @AfterEach
    void end() {
        views.close();
    }

    private void asked(ApprovalId id, String text) {
        acme.happened(
                id.value(),
                new ApprovalAsked(id, task, Audience.CLIENT, null, AgencyStory.OWNER, Confidential.of(text)));
    }

    private List<PortalApproval> seenBy(UserId guest) {
        return views.ask(acme.by(guest), new FindPortalApprovals(task)).items();
    }

    private List<PortalApproval> waitingFor(UserId guest) {
        return views.ask(acme.by(guest), new FindWaitingApprovals()).items();
    }

    private List<ApprovalDetails> ofTask() {
        return views.ask(acme.owner(), new FindTaskApprovals(task)).items();
    }

    private List<ApprovalDetails> mine() {
        return views.ask(acme.owner(), new FindMyApprovals()).items();
    }

    @Test
    void bothSidesReadTheWholeStoryNewestFirstAndTheOtherAudienceNothing() {
        asked(FIRST, "Look");
        acme.happened(anna, "a1", new ChangesAsked(FIRST, task, Audience.CLIENT, null, anna, Confidential.of("Bluer")));
        asked(SECOND, "Again");
        acme.happened(anna, "a2", new Approved(SECOND, task, Audience.CLIENT, null, anna));
        views.await();

        assertThat(ofTask())
                .extracting(ApprovalDetails::state, ApprovalDetails::text, ApprovalDetails::answer)
                .containsExactly(
                        tuple(ApprovalState.APPROVED, "Again", null),
                        tuple(ApprovalState.CHANGES_ASKED, "Look", "Bluer"));
        assertThat(seenBy(anna))
                .extracting(PortalApproval::id, PortalApproval::answer, PortalApproval::taskName)
                .containsExactly(tuple(SECOND, null, "Task t1"), tuple(FIRST, "Bluer", "Task t1"));
        assertThat(seenBy(bert)).isEmpty();

        views.verifyRepeatable();
        assertThat(ofTask()).hasSize(2);
        assertThat(seenBy(anna)).hasSize(2);
    }

    @Test
    void itWaitsForThoseWhoMayAnswerUntilSomebodyDoes() {
        asked(FIRST, "Look");
        views.await();
        assertThat(waitingFor(anna)).extracting(PortalApproval::mayAnswer).containsExactly(true);
        assertThat(waitingFor(bert)).isEmpty();
        assertThat(ofTask().getFirst().approvers()).extracting(PersonName::id).containsExactly(anna);

        acme.happened(
                "a1",
                new ApprovalWithdrawn(
                        FIRST, task, Audience.CLIENT, null, AgencyStory.OWNER, Confidential.of("Too early")));
        views.await();
        assertThat(waitingFor(anna)).isEmpty();
        assertThat(seenBy(anna)).extracting(PortalApproval::answer).containsExactly("Too early");
        assertThat(ofTask().getFirst().approvers()).isEmpty();
    }

    @Test
    void whoAskedIsToldOfAnswersForAWeekAndOfWhatHasWaitedForLong() {
        asked(FIRST, "Look");
        views.await();
        assertThat(mine()).isEmpty();
        views.clock.advance(Duration.ofDays(FindMyApprovals.WAITING_DAYS).plusSeconds(1));
        assertThat(mine()).extracting(ApprovalDetails::id).containsExactly(FIRST);

        acme.happened(anna, "a1", new ChangesAsked(FIRST, task, Audience.CLIENT, null, anna, Confidential.of("Bluer")));
        views.await();
        assertThat(mine()).extracting(ApprovalDetails::state).containsExactly(ApprovalState.CHANGES_ASKED);

        asked(SECOND, "Again");
        views.await();
        assertThat(mine()).as("it was asked again").isEmpty();
    }

    @Test
    void whatWaitsIsNotOfferedAgainToTheSamePeople() {
        asked(FIRST, "Look");
        views.await();
        assertThat(views.ask(acme.owner(), new FindApprovalChoices(task)).items())
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.audience()).isEqualTo(Audience.PARTNER);
                    assertThat(choice.approvers()).extracting(PersonName::id).containsExactly(bert);
                });
        assertThatThrownBy(() -> views.ask(acme.by(anna), new FindApprovalChoices(task)))
                .isInstanceOf(Rejected.class);
    }
}
