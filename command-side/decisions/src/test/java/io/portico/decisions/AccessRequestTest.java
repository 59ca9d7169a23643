package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.portico.decisions.accessrequest.AccessRequests;
import io.portico.messages.AccessRequestId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AccessAsked;
import io.portico.messages.accessrequest.AccessRequestDeclined;
import io.portico.messages.accessrequest.AccessRequestGranted;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.accessrequest.DeclineAccessRequest;
import io.portico.messages.accessrequest.GrantAccessRequest;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.changes.PlannedChange.Type;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.task.TaskShared;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Asking for what one was not given: taken alike whatever it is, and granted only when it is seen then. */
class AccessRequestTest {

    private final House house = House.furnished();
    private final UserId cara = house.client("cara", AccessMode.ASSIGNED, "coffee");
    private final ProjectId project = house.project("p1", "coffee");
    private final TaskId task = house.task("t1", "p1");
    private int asked;

    private AskForAccess asking(String resource) {
        return new AskForAccess(cara, new AccessRequestId("r" + asked++), resource, House.words("Please"));
    }

    private AccessRequestId asked(String resource) {
        AskForAccess asking = asking(resource);
        house.by(cara, asking);
        return asking.requestId();
    }

    private GrantAccessRequest granting(AccessRequestId id, PlannedChange... changes) {
        return new GrantAccessRequest(cara, id, List.of(changes), null, null);
    }

    private PlannedChange share() {
        return new PlannedChange(Type.SHARE_TASK, null, task, cara, null, null, null, null, null);
    }

    private PlannedChange grant() {
        return new PlannedChange(Type.GRANT_PROJECT, project, null, cara, null, null, null, null, null);
    }

    private PlannedChange open() {
        return new PlannedChange(
                Type.OPEN_PROJECT, project, null, null, null, Set.of(Audience.CLIENT), null, null, null);
    }

    @Test
    void askingIsTakenAlikeWhetherThereIsSuchAThingOrNot() {
        assertThat(house.eventsOf(() -> house.by(cara, asking("task:t1"))))
                .hasSize(1)
                .hasOnlyElementsOfType(AccessAsked.class);
        assertThat(house.eventsOf(() -> house.by(cara, asking("task:never"))))
                .hasSize(1)
                .hasOnlyElementsOfType(AccessAsked.class);
    }

    @Test
    void whoAsksAgainBeforeAnAnswerHasBeenHeard() {
        house.by(cara, asking("task:t1"));
        house.nothingHappens(() -> house.by(cara, asking("task:t1")));
    }

    @Test
    void nobodyAsksMoreThanTenTimesADayForWhateverItIs() {
        for (int i = 0; i < AccessRequests.MAX_A_DAY; i++) {
            house.by(cara, asking("task:never" + i));
        }
        house.refused(cara, asking("task:t1"), Code.TOO_MANY_REQUESTS);
        house.refused(cara, asking("task:another"), Code.TOO_MANY_REQUESTS);
        house.clock.pass(Duration.ofDays(1));
        assertThat(house.eventsOf(() -> house.by(cara, asking("task:t1")))).hasSize(1);
    }

    @Test
    void onlyWhatHasAnAddressInThePortalCanBeAskedFor() {
        assertThat(catchThrowable(() -> asking("user:olga"))).isInstanceOf(BadInput.class);
        assertThat(catchThrowable(() -> asking("task:"))).isInstanceOf(BadInput.class);
        assertThat(catchThrowable(() -> asking("nonsense"))).isInstanceOf(BadInput.class);
    }

    @Test
    void nobodyAsksForSomebodyElseNorFromInside() {
        UserId carl = house.client("carl", AccessMode.ALL, "coffee");
        house.refused(carl, asking("task:t1"), Code.NOT_FOUND);
        house.refused(
                House.OLGA, new AskForAccess(House.OLGA, new AccessRequestId("x"), "task:t1", null), Code.NOT_FOUND);
    }

    @Test
    void theAnswerAndTheSharesAreMadeAsOne() {
        AccessRequestId id = asked("task:t1");
        int before = house.ledger.appends();
        assertThat(house.eventsOf(() -> house.olga(granting(id, share()))))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(TaskShared.class, AccessRequestGranted.class);
        assertThat(house.ledger.appends()).isEqualTo(before + 1);
    }

    @Test
    void aGrantThatIsNotEnoughIsRefusedWhole() {
        AccessRequestId id = asked("project:p1");
        house.refused(House.OLGA, granting(id, grant()), Code.STILL_NOT_VISIBLE);
        assertThat(house.eventsOf(() -> house.olga(granting(id, open(), grant()))))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(ProjectOpened.class, ProjectAccessGranted.class, AccessRequestGranted.class);
    }

    @Test
    void whatNeverWasCannotBeGrantedAndIsDeclinedLikeWhatIs() {
        AccessRequestId never = asked("task:never");
        AccessRequestId there = asked("task:t1");
        house.refused(House.OLGA, granting(never, share()), Code.NOT_FOUND);
        for (AccessRequestId id : List.of(never, there)) {
            assertThat(house.eventsOf(() -> house.olga(new DeclineAccessRequest(cara, id, null))))
                    .hasSize(1)
                    .hasOnlyElementsOfType(AccessRequestDeclined.class);
        }
    }

    @Test
    void aRequestIsAnsweredOnce() {
        AccessRequestId id = asked("task:t1");
        assertThat(house.eventsOf(() -> house.olga(new DeclineAccessRequest(cara, id, null))))
                .hasOnlyElementsOfType(AccessRequestDeclined.class);
        house.refused(House.OLGA, granting(id, share()), Code.REQUEST_ANSWERED);
        assertThat(house.eventsOf(() -> house.by(cara, asking("task:t1")))).hasSize(1);
    }
}
