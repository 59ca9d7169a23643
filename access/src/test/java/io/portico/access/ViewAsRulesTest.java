package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource.OfTask;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.viewas.ViewAsBegun;
import io.portico.messages.viewas.ViewAsEnded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule 14 of access.md. */
class ViewAsRulesTest {

    private static final ViewAsId LOOK = new ViewAsId("look");

    private static Given looking(UserId viewer, UserId person) {
        return begun(
                openToClients().client(CLARA, AccessMode.ALL).invited(CHRIS, AccessMode.ALL, "CLIENT"), viewer, person);
    }

    private static Given begun(Given given, UserId viewer, UserId person) {
        Instant until = given.now().plus(Duration.ofMinutes(30));
        return given.event(new ViewAsBegun(LOOK, viewer, person, until));
    }

    private static Optional<Eyes> eyes(Given given, UserId viewer) {
        return Policy.eyes(given.state(), viewer, given.now());
    }

    @Test
    void whoLooksThroughAnothersEyesAsksAsThatPerson() {
        Given given = looking(NORA, CLARA);
        Eyes eyes = eyes(given, NORA).orElseThrow();
        assertThat(eyes.personId()).isEqualTo(CLARA);
        assertThat(eyes.asIfAccepted()).isFalse();
        assertThat(eyes.state()).isEqualTo(given.state());
    }

    @Test
    void personWhoHasNotAcceptedIsSeenAsIfTheyHad() {
        Given given = looking(NORA, CHRIS);
        Eyes eyes = eyes(given, NORA).orElseThrow();
        assertThat(eyes.asIfAccepted()).isTrue();
        assertThat(Policy.visible(eyes.state(), CHRIS, given.now()).tasks()).contains(TASK);
        assertThat(given.sees(CHRIS, new OfTask(TASK))).isFalse();
    }

    @Test
    void onlyThoseWithTheSwitchLookThroughAnybodysEyes() {
        assertThat(eyes(looking(MAX, CLARA), MAX)).isEmpty();
        assertThat(eyes(looking(CHRIS, CLARA), CHRIS)).isEmpty();
    }

    @Test
    void nobodyLooksThroughTheEyesOfAColleague() {
        assertThat(eyes(looking(NORA, MAX), NORA)).isEmpty();
        assertThat(eyes(looking(NORA, new UserId("nobody")), NORA)).isEmpty();
    }

    @Test
    void lookEndsAtItsEndAndWhenItIsEnded() {
        Given given = looking(NORA, CLARA);
        Instant until = given.state().viewing(NORA).orElseThrow().until();
        assertThat(Policy.eyes(given.state(), NORA, until.minusNanos(1))).isPresent();
        assertThat(Policy.eyes(given.state(), NORA, until)).isEmpty();
        given.event(new ViewAsEnded(LOOK, NORA, CLARA));
        assertThat(eyes(given, NORA)).isEmpty();
    }

    @Test
    void endOfAnotherLookEndsNothing() {
        Given given = looking(NORA, CLARA).event(new ViewAsEnded(new ViewAsId("former"), NORA, CLARA));
        assertThat(eyes(given, NORA)).isPresent();
    }

    @Test
    void lookEndsAtOnceWhenEitherAccountEnds() {
        assertThat(eyes(looking(NORA, CLARA).event(new PersonDeactivated(CLARA)), NORA))
                .isEmpty();
        assertThat(eyes(looking(NORA, CLARA).event(new PersonDeactivated(NORA)), NORA))
                .isEmpty();
        assertThat(eyes(looking(NORA, CHRIS).event(new InvitationWithdrawn(CHRIS)), NORA))
                .isEmpty();
        assertThat(eyes(looking(NORA, CLARA).event(new EndChanged(CLARA, LocalDate.parse("2026-03-02"))), NORA))
                .isEmpty();
    }

    @Test
    void newLookTakesThePlaceOfTheFormer() {
        Given given = looking(NORA, CLARA);
        given.event(
                new ViewAsBegun(new ViewAsId("second"), NORA, CHRIS, given.now().plus(Duration.ofMinutes(30))));
        assertThat(eyes(given, NORA).map(Eyes::personId)).contains(CHRIS);
    }
}
