package io.portico.access;

import static io.portico.access.Given.BRAND;
import static io.portico.access.Given.CLARA;
import static io.portico.access.Given.NORA;
import static io.portico.access.Given.PROJECT;
import static io.portico.access.Given.TASK;
import static io.portico.access.Given.guest;
import static io.portico.access.Given.openToClients;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.ThreadName;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.task.TaskShared;
import io.portico.messages.viewas.ViewAsBegun;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People outside without an account. */
class BasicRulesTest {

    private static final Resource THE_TASK = new Resource.OfTask(TASK);
    private static final Resource THE_THREAD = new Resource.OfThread(TASK, ThreadName.CLIENT);

    private final Given given = openToClients()
            .event(new BasicGuestAdded(
                    guest(CLARA, AccessMode.ASSIGNED, "CLIENT", Set.of(BRAND)), Audience.CLIENT, "digest"));

    private Given shared() {
        return given.event(new TaskShared(TASK, CLARA, null, null, History.ALL));
    }

    @Test
    void theyAreAliveWithoutHavingAcceptedAndNeverComeIn() {
        assertThat(Policy.alive(given.state(), CLARA, given.now())).isTrue();
        assertThat(Policy.enters(given.state(), CLARA, given.now())).isFalse();
        assertThat(Policy.alive(given.event(new PersonDeactivated(CLARA)).state(), CLARA, given.now()))
                .isFalse();
    }

    @Test
    void theySeeOnlyWhatIsSharedByNameWhateverTheirMode() {
        given.event(new AccessModeChanged(CLARA, AccessMode.ALL));
        assertThat(given.sees(CLARA, THE_TASK)).isFalse();
        assertThat(shared().sees(CLARA, THE_TASK)).isTrue();
        assertThat(given.sees(CLARA, THE_THREAD)).isTrue();
    }

    @Test
    void brandAndLockHoldForThemAsForEverybody() {
        given.event(new ProjectAccessGranted(PROJECT, CLARA, null, null));
        assertThat(given.sees(CLARA, THE_TASK)).isTrue();
        given.event(new ProjectOpened(PROJECT, Set.of()));
        assertThat(given.sees(CLARA, THE_TASK)).isFalse();
        shared();
        assertThat(given.sees(CLARA, THE_TASK)).isTrue();
        given.event(new BrandTaken(CLARA, BRAND));
        assertThat(given.sees(CLARA, THE_TASK)).isFalse();
    }

    @Test
    void theyReadAndDoNothingElse() {
        shared();
        Decision decision = given.decide(CLARA, Action.use(Permission.REPLIES_POST), THE_THREAD);
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.missing()).extracting(Missing::what).containsExactly(Missing.What.FULL_ACCOUNT);
    }

    @Test
    void whoAcceptsAnInvitationHasAnAccountFromThenOn() {
        shared().event(new InvitationResent(CLARA, 1));
        assertThat(Policy.enters(given.state(), CLARA, given.now())).isFalse();
        given.event(new InvitationAccepted(CLARA));
        assertThat(Policy.enters(given.state(), CLARA, given.now())).isTrue();
        assertThat(given.decide(CLARA, Action.use(Permission.REPLIES_POST), THE_THREAD)
                        .allowed())
                .isTrue();
    }

    @Test
    void whoLooksThroughTheirEyesSeesWhatTheySeeAndNotAsIfTheyHadAnAccount() {
        given.event(new AccessModeChanged(CLARA, AccessMode.ALL));
        given.event(
                new ViewAsBegun(new ViewAsId("look"), NORA, CLARA, given.now().plus(Duration.ofMinutes(30))));
        Eyes eyes = Policy.eyes(given.state(), NORA, given.now()).orElseThrow();
        assertThat(eyes.asIfAccepted()).isFalse();
        assertThat(Policy.visible(eyes.state(), CLARA, given.now()).tasks()).isEmpty();
    }
}
