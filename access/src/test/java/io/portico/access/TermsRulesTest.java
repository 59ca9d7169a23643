package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.project.Footing;
import io.portico.messages.project.History;
import io.portico.messages.task.TaskShared;
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import io.portico.messages.viewas.ViewAsBegun;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule 1 of access.md where an agency has terms. */
class TermsRulesTest {

    private static final AgencyId AGENCY = new AgencyId("agency");
    private static final Resource THE_TASK = new Resource.OfTask(TASK);

    private final Given given = openToClients().client(CLARA, AccessMode.ALL).partner(PAULA, AccessMode.ALL);

    private void published(int version, boolean mustAccept) {
        given.event(new TermsPublished(AGENCY, version, Set.of(Audience.CLIENT), "x", "hash", mustAccept));
    }

    private boolean sees() {
        return given.sees(CLARA, THE_TASK);
    }

    @Test
    void untilTheTermsAreAcceptedNothingIsSeenAndAfterwardsEverything() {
        published(1, true);
        assertThat(sees()).isFalse();
        assertThat(Policy.enters(given.state(), CLARA, given.now())).isTrue();
        assertThat(Policy.alive(given.state(), CLARA, given.now())).isFalse();
        given.event(new TermsAccepted(CLARA, 1, "hash"));
        assertThat(sees()).isTrue();
    }

    @Test
    void whoAcceptedIsAskedAgainOnlyWhenTheNewTermsDemandIt() {
        published(1, true);
        given.event(new TermsAccepted(CLARA, 1, "hash"));
        published(2, false);
        assertThat(sees()).isTrue();
        published(3, true);
        assertThat(sees()).isFalse();
        given.event(new TermsAccepted(CLARA, 2, "hash"));
        assertThat(sees()).isFalse();
        given.event(new TermsAccepted(CLARA, 3, "hash"));
        assertThat(sees()).isTrue();
    }

    @Test
    void whoAcceptedNoneMustAcceptTheFirstWhateverItDemands() {
        published(1, false);
        assertThat(sees()).isFalse();
    }

    @Test
    void whatIsWithdrawnIsOwedNoMoreAndNewTermsAreNewForAll() {
        published(1, true);
        given.event(new TermsWithdrawn(AGENCY, Set.of(Audience.CLIENT)));
        assertThat(sees()).isTrue();
        given.event(new TermsAccepted(CLARA, 1, "hash"));
        published(2, false);
        assertThat(sees()).isFalse();
    }

    @Test
    void theTermsOfOneAudienceAreNoneOfTheOtherNorOfTheAgencysOwn() {
        published(1, true);
        assertThat(Policy.alive(given.state(), PAULA, given.now())).isTrue();
        assertThat(given.sees(NORA, THE_TASK)).isTrue();
    }

    @Test
    void aNoNamesTheTermsAndAYesTheirAcceptance() {
        published(1, true);
        assertThat(given.decide(CLARA, Action.VIEW, THE_TASK).missing())
                .extracting(Missing::what)
                .containsExactly(Missing.What.ACCEPTED_TERMS);
        given.event(new TermsAccepted(CLARA, 1, "hash"));
        assertThat(given.decide(CLARA, Action.VIEW, THE_TASK).reasons())
                .extracting(Reason::sentence)
                .contains(new Sentence(Saying.TERMS_ACCEPTED, List.of(CLARA, 1)));
    }

    @Test
    void whoLooksThroughTheEyesOfSomebodyWhoOwesTermsSeesAsIfTheyHadAccepted() {
        published(1, true);
        given.event(
                new ViewAsBegun(new ViewAsId("look"), NORA, CLARA, given.now().plus(Duration.ofMinutes(30))));
        Eyes eyes = Policy.eyes(given.state(), NORA, given.now()).orElseThrow();
        assertThat(eyes.asIfAccepted()).isTrue();
        assertThat(Policy.visible(eyes.state(), CLARA, given.now()).tasks()).contains(TASK);
    }

    @Test
    void termsAreOwedByThoseTheyAreForUntilTheyAcceptThem() {
        published(1, true);
        assertThat(List.of(CLARA, PAULA, NORA, new UserId("nobody")))
                .filteredOn(person -> Policy.owesTerms(given.state(), person))
                .containsExactly(CLARA);
        given.event(new TermsAccepted(CLARA, 1, "hash"));
        assertThat(Policy.owesTerms(given.state(), CLARA)).isFalse();
    }

    @Test
    void footingOfThoseWhoOweTermsSaysSo() {
        published(1, true);
        assertThat(footing(CLARA)).isEqualTo(Footing.TERMS_OPEN);
        given.event(new TermsAccepted(CLARA, 1, "hash"));
        assertThat(footing(CLARA)).isEqualTo(Footing.ALL);
    }

    @Test
    void whoHasNoAccountOwesNothingThatKeepsThemOut() {
        published(1, true);
        given.event(new BasicGuestAdded(
                        guest(CHRIS, AccessMode.ASSIGNED, "CLIENT", Set.of(BRAND)), Audience.CLIENT, "digest"))
                .event(new TaskShared(TASK, CHRIS, null, null, History.ALL));
        assertThat(given.sees(CHRIS, THE_TASK)).isTrue();
        assertThat(footing(CHRIS)).isEqualTo(Footing.TASKS_ONLY);
    }

    private Footing footing(UserId who) {
        return Policy.footings(given.state(), who, List.of(PROJECT), given.now())
                .getFirst();
    }
}
