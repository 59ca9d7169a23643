package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected.Code;
import io.portico.messages.UserId;
import io.portico.messages.account.AskEmailChange;
import io.portico.messages.account.AskPasswordReset;
import io.portico.messages.account.NoteSignIn;
import io.portico.messages.account.SignInMethod;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.terms.AcceptTerms;
import io.portico.messages.terms.PublishTerms;
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import io.portico.messages.terms.WithdrawTerms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final AgencyId ACME = new AgencyId(House.ACME);
    /** {@code printf '%s' 'Be kind.' | sha256sum}. */
    private static final String KIND = "5499befb38dbf3fcc08107141cb2a9e7f42a6aae403361dc3601b8296d7967ea";

    private final House house = House.furnished();
    private final UserId cleo = house.client("cleo", AccessMode.ALL, "coffee");
    private final UserId paul = house.partner("paul", AccessMode.ALL, "coffee");

    private void published(Audience... audiences) {
        house.olga(new PublishTerms(ACME, Set.of(audiences), "Be kind.", true));
    }

    @Test
    void whatIsPublishedAndAcceptedIsToldWithTheHashOfTheText() {
        assertThat(house.eventsOf(() -> published(Audience.CLIENT)))
                .isEqualTo(List.of(new TermsPublished(ACME, 1, Set.of(Audience.CLIENT), "Be kind.", KIND, true)));
        assertThat(house.eventsOf(() -> house.by(cleo, new AcceptTerms(cleo, 1))))
                .isEqualTo(List.of(new TermsAccepted(cleo, 1, KIND)));
        house.nothingHappens(() -> house.by(cleo, new AcceptTerms(cleo, 1)));
    }

    @Test
    void publishingAndWithdrawingMoveAccess() {
        assertThat(house.movesAccess(() -> published(Audience.CLIENT, Audience.PARTNER)))
                .isTrue();
        assertThat(house.eventsOf(() -> house.olga(new WithdrawTerms(ACME, Set.of(Audience.CLIENT)))))
                .isEqualTo(List.of(new TermsWithdrawn(ACME, Set.of(Audience.CLIENT))));
        house.nothingHappens(() -> house.olga(new WithdrawTerms(ACME, Set.of(Audience.CLIENT))));
    }

    @Test
    void theSameTextAgainIsNewsOnlyWhenItIsToBeAcceptedAgain() {
        published(Audience.CLIENT);
        house.nothingHappens(() -> house.olga(new PublishTerms(ACME, Set.of(Audience.CLIENT), "  Be kind.\n", false)));
        assertThat(house.eventsOf(() -> published(Audience.CLIENT)))
                .isEqualTo(List.of(new TermsPublished(ACME, 2, Set.of(Audience.CLIENT), "Be kind.", KIND, true)));
    }

    @Test
    void onlyTheTermsThatCountNowAreAccepted() {
        house.refused(cleo, new AcceptTerms(cleo, 1), Code.NOT_FOUND);
        published(Audience.CLIENT);
        published(Audience.CLIENT);
        house.refused(cleo, new AcceptTerms(cleo, 1), Code.TERMS_CHANGED);
        house.refused(cleo, new AcceptTerms(cleo, 3), Code.TERMS_CHANGED);
        house.refused(paul, new AcceptTerms(paul, 2), Code.NOT_FOUND);
    }

    @Test
    void nobodyAcceptsForSomebodyElseNorAfterTheirAccountEnded() {
        published(Audience.CLIENT);
        house.refused(House.OLGA, new AcceptTerms(cleo, 1), Code.NOT_FOUND);
        house.refused(paul, new AcceptTerms(cleo, 1), Code.NOT_FOUND);
        house.olga(new DeactivatePerson(cleo));
        house.refused(cleo, new AcceptTerms(cleo, 1), Code.NOT_FOUND);
    }

    @Test
    void whoHasTermsToAcceptComesInAndDoesNothingElse() {
        published(Audience.CLIENT);
        house.by(cleo, new NoteSignIn(cleo, SignInMethod.PASSWORD, false));
        house.olga(new AskPasswordReset(cleo, "reset"));
        house.refused(cleo, new AskEmailChange(cleo, "change", House.words("cleo@new.test")), Code.NOT_FOUND);
    }

    @Test
    void termsAreForSomebodyAndSayThatTheyAreSomething() {
        assertThatThrownBy(() -> new PublishTerms(ACME, Set.of(), "Be kind.", true))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new PublishTerms(ACME, Set.of(Audience.CLIENT), " ", true))
                .isInstanceOf(BadInput.class);
    }
}
