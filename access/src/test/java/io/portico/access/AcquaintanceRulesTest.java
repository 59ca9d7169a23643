package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfTask;
import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule 10 of access.md for many people at once. */
class AcquaintanceRulesTest {

    private static final UserId NOBODY = new UserId("nobody");
    private static final List<UserId> ASKED_ABOUT = List.of(PAULA, NOBODY, NORA, CHRIS, CLARA, MAX);

    private static Given openToBoth() {
        return anAgency()
                .event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT, Audience.PARTNER)))
                .client(CLARA, AccessMode.ALL)
                .client(CHRIS, AccessMode.ASSIGNED)
                .partner(PAULA, AccessMode.ALL);
    }

    private static Set<UserId> known(Given given, UserId who) {
        Set<UserId> known = Policy.acquaintances(given.state(), who, ASKED_ABOUT, given.now());
        assertThat(known)
                .as("what is seen, at hand or found out, makes no difference")
                .containsExactlyElementsOf(
                        Policy.acquaintances(given.state(), who, given.visible(who), ASKED_ABOUT, given.now()))
                .as("asked about one by one")
                .allMatch(other -> given.sees(who, new OfPerson(other)));
        return known;
    }

    @Test
    void thoseWhoAreSeenComeInTheOrderInWhichTheyWereAskedAbout() {
        Given given = openToBoth();
        assertThat(known(given, CLARA)).containsExactly(NORA, CLARA, MAX);
        assertThat(known(given, PAULA)).containsExactly(PAULA, NORA, MAX);
        given.event(new ProjectAccessGranted(PROJECT, CHRIS, null, null));
        assertThat(known(given, CLARA)).containsExactly(NORA, CHRIS, CLARA, MAX);
    }

    @Test
    void agencysOwnKnowEverybodyOrThemselvesAlone() {
        UserId fred = new UserId("fred");
        Given given = openToBoth().employee(fred, "FINANCE");
        assertThat(known(given, NORA)).containsExactly(PAULA, NORA, CHRIS, CLARA, MAX);
        assertThat(Policy.acquaintances(given.state(), fred, List.of(NORA, fred), given.now()))
                .containsExactly(fred);
    }

    @Test
    void whoseAccountIsOverOrNeverWasKnowsNobody() {
        Given given = openToBoth().event(new PersonDeactivated(CLARA)).event(new PersonDeactivated(NORA));
        assertThat(known(given, CLARA)).isEmpty();
        assertThat(known(given, NORA)).isEmpty();
        assertThat(known(given, NOBODY)).isEmpty();
    }

    @Test
    void peopleAreKnownByWhatIsSeenAndByNothingElse() {
        Given given = openToBoth();
        assertThat(Policy.acquaintances(given.state(), CLARA, Visible.NOTHING, ASKED_ABOUT, given.now()))
                .containsExactly(CLARA);
    }

    @Test
    void insidersAreThoseOfTheAudienceWhoSeeTheWholeProject() {
        Given given = openToBoth();
        assertThat(insiders(given, Audience.CLIENT)).containsExactly(CLARA);
        assertThat(insiders(given, Audience.PARTNER)).containsExactly(PAULA);
        given.event(new ProjectAccessGranted(PROJECT, CHRIS, null, null));
        assertThat(insiders(given, Audience.CLIENT)).containsExactly(CLARA, CHRIS);
        given.event(new PersonDeactivated(CLARA));
        assertThat(insiders(given, Audience.CLIENT)).containsExactly(CHRIS);
        assertThat(Policy.insiders(given.state(), new ProjectId("none"), Audience.CLIENT, given.now()))
                .isEmpty();
    }

    @Test
    void whoIsInsideSurelyKnowsEverybodyOnATaskAndWhoHasButAShareDoesNot() {
        Given given = openToBoth()
                .event(new TaskOpened(TASK, Set.of(Audience.CLIENT)))
                .event(new TaskShared(TASK, CHRIS, null, null, History.ALL));
        assertThat(given.sees(CHRIS, new OfTask(TASK))).isTrue();
        assertThat(knowsAll(given, CLARA)).isTrue();
        assertThat(knowsAll(given, CHRIS)).as("by a share alone").isFalse();
        assertThat(knowsAll(given, PAULA)).as("does not see it").isFalse();
        assertThat(knowsAll(given, NORA)).as("is not asked").isFalse();
        given.event(new ProjectAccessGranted(PROJECT, CHRIS, null, null));
        assertThat(knowsAll(given, CHRIS)).isTrue();
    }

    private static boolean knowsAll(Given given, UserId who) {
        return Policy.knowsAllOn(given.state(), who, TASK, given.now());
    }

    private static List<UserId> insiders(Given given, Audience audience) {
        return Policy.insiders(given.state(), PROJECT, audience, given.now());
    }
}
