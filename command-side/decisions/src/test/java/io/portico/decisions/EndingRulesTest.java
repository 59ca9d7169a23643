package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.ending.ChangeEndingRules;
import io.portico.messages.ending.EndingRulesChanged;
import io.portico.messages.ending.SuspendUnseenGuest;
import io.portico.messages.ending.UnseenGuestSuspended;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AddBasicGuest;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.PersonDeactivated;
import io.portico.tenancy.Actor;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Access that ends with the interest in it. */
class EndingRulesTest {

    private static final AgencyId ACME = new AgencyId(House.ACME);
    private static final Actor CHORE = Actor.system("WhenGuestIsUnseenThenSuspend");

    private final House house = House.furnished();
    private final UserId cara = house.client("cara", AccessMode.ALL, "coffee");
    private final Instant seen = house.clock.instant();

    private SuspendUnseenGuest suspending(UserId guest) {
        return new SuspendUnseenGuest(ACME, guest, seen);
    }

    @Test
    void whoWasNotSeenForNinetyDaysIsSuspendedWithTheCause() {
        house.clock.pass(Duration.ofDays(91));
        int before = house.ledger.appends();
        assertThat(house.eventsOf(() -> house.by(CHORE, suspending(cara))))
                .containsExactlyInAnyOrder(new UnseenGuestSuspended(ACME, cara, seen, 90), new PersonDeactivated(cara));
        assertThat(house.ledger.appends()).isEqualTo(before + 1);
        house.nothingHappens(() -> house.by(CHORE, suspending(cara)));
    }

    @Test
    void whoWasSeenLaterStays() {
        house.clock.pass(Duration.ofDays(90));
        house.nothingHappens(() -> house.by(CHORE, suspending(cara)));
    }

    @Test
    void theAgencySaysHowLongAndWhetherAtAll() {
        house.olga(new ChangeEndingRules(ACME, null, 7));
        house.clock.pass(Duration.ofDays(8));
        assertThat(house.eventsOf(() -> house.by(CHORE, suspending(cara)))).hasSize(2);
        house.olga(new ActivatePerson(cara));
        house.olga(new ChangeEndingRules(ACME, null, 0));
        house.clock.pass(Duration.ofDays(3_000));
        house.nothingHappens(() -> house.by(CHORE, suspending(cara)));
    }

    @Test
    void onlyThoseOutsideWhoCameInAreSuspended() {
        house.olga(new InviteClient(House.guest("invited", "CLIENT", AccessMode.ALL, "coffee")));
        UserId carl = house.client("carl", AccessMode.ALL, "coffee");
        house.olga(new DeactivatePerson(carl));
        house.clock.pass(Duration.ofDays(200));
        house.nothingHappens(() -> house.by(CHORE, suspending(new UserId("invited"))));
        house.nothingHappens(() -> house.by(CHORE, suspending(carl)));
        assertThat(catchThrowable(() -> house.by(CHORE, suspending(House.OLGA))))
                .isNotNull();
    }

    @Test
    void whoHasNoAccountIsNotMissedForNotUsingIt() {
        house.olga(new AddBasicGuest(House.guest("bea", "CLIENT", AccessMode.ASSIGNED, "coffee"), Audience.CLIENT));
        house.clock.pass(Duration.ofDays(200));
        house.nothingHappens(() -> house.by(CHORE, suspending(new UserId("bea"))));
    }

    @Test
    void whatIsNotSaidStaysAsItWas() {
        assertThat(house.eventsOf(() -> house.olga(new ChangeEndingRules(ACME, false, null))))
                .containsExactly(new EndingRulesChanged(ACME, false, 90));
        assertThat(house.eventsOf(() -> house.olga(new ChangeEndingRules(ACME, null, 30))))
                .containsExactly(new EndingRulesChanged(ACME, false, 30));
        house.nothingHappens(() -> house.olga(new ChangeEndingRules(ACME, false, 30)));
    }

    @Test
    void daysAreNeitherNegativeNorEndless() {
        assertThat(catchThrowable(() -> new ChangeEndingRules(ACME, null, -1))).isInstanceOf(BadInput.class);
        assertThat(catchThrowable(() -> new ChangeEndingRules(ACME, null, 3_651)))
                .isInstanceOf(BadInput.class);
    }
}
