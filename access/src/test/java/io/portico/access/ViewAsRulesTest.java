package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource.OfTask;
import io.portico.messages.BrandId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.project.History;
import io.portico.messages.task.TaskShared;
import io.portico.messages.viewas.TryOutBegun;
import io.portico.messages.viewas.ViewAsBegun;
import io.portico.messages.viewas.ViewAsEnded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    void programNeverLooksThroughAnybodysEyes() {
        UserId program = new UserId("program");
        Given given = looking(NORA, CLARA)
                .event(new ProgramRegistered(program, "Robot", new PermissionSetId("PROJECT_MANAGER")));
        assertThat(eyes(begun(given, program, CLARA), program)).isEmpty();
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

    private static Given trying(UserId person, String set, @Nullable BrandId brand) {
        Given given = openToClients()
                .client(CLARA, AccessMode.ASSIGNED, "CLIENT_FINANCE")
                .event(new PermissionSetMade(
                        new PermissionSetId("own"), "Own", PersonKind.CLIENT, Set.of(Permission.TASKS_VIEW)));
        Instant until = given.now().plus(Duration.ofMinutes(30));
        return given.event(new TryOutBegun(LOOK, NORA, person, new PermissionSetId(set), brand, until));
    }

    @Test
    void setIsTriedOnSomebodyImaginedWhoHasAccessToAllThatIsOpenInTheBrands() {
        UserId imagined = TryOutBegun.imaginedIn(LOOK);
        Given given = trying(imagined, "own", BRAND);
        Eyes eyes = eyes(given, NORA).orElseThrow();
        assertThat(eyes.personId()).isEqualTo(imagined);
        assertThat(Policy.lastingPermissions(eyes.state(), imagined)).containsExactly(Permission.TASKS_VIEW);
        assertThat(Policy.visible(eyes.state(), imagined, given.now()).tasks()).contains(TASK);
        assertThat(Policy.visible(eyes.state(), imagined, given.now()).projects())
                .isEmpty();
        assertThat(given.state().person(imagined)).isEmpty();

        Given elsewhere = trying(imagined, "own", OTHER_BRAND);
        assertThat(Policy.visible(eyes(elsewhere, NORA).orElseThrow().state(), imagined, elsewhere.now())
                        .tasks())
                .isEmpty();
        Given everywhere = trying(imagined, "CLIENT", null);
        assertThat(Policy.visible(eyes(everywhere, NORA).orElseThrow().state(), imagined, everywhere.now())
                        .projects())
                .containsKey(PROJECT);
    }

    @Test
    void setIsTriedOnSomebodyWhoIsThereAndStaysAsTheyAre() {
        Given given = trying(CLARA, "own", null);
        given.event(new TaskShared(TASK, CLARA, null, null, History.ALL));
        Eyes eyes = eyes(given, NORA).orElseThrow();
        assertThat(Policy.visible(eyes.state(), CLARA, given.now()).tasks()).containsExactly(TASK);
        assertThat(given.visible(CLARA).tasks()).isEmpty();
    }

    @Test
    void setsOfAnotherBaseAreNotTriedNorThoseThatAreGone() {
        assertThat(eyes(trying(CLARA, "PARTNER", null), NORA)).isEmpty();
        assertThat(eyes(trying(TryOutBegun.imaginedIn(LOOK), "MEMBER", null), NORA))
                .isEmpty();
        assertThat(eyes(trying(CLARA, "own", null).event(new PermissionSetDeleted(new PermissionSetId("own"))), NORA))
                .isEmpty();
    }

    @Test
    void whetherALookMayBeginIsAskedBeforeItHas() {
        Given given = openToClients().client(CLARA, AccessMode.ALL);
        assertThat(Policy.eyesOf(given.state(), NORA, CLARA, given.now()).map(Eyes::personId))
                .contains(CLARA);
        assertThat(Policy.eyesOf(given.state(), MAX, CLARA, given.now())).isEmpty();
        UserId imagined = TryOutBegun.imaginedIn(LOOK);
        assertThat(Policy.eyesOf(given.state(), tryOut(given, NORA, imagined), given.now())
                        .map(Eyes::personId))
                .contains(imagined);
        assertThat(Policy.eyesOf(given.state(), tryOut(given, MAX, imagined), given.now()))
                .isEmpty();
    }

    private static TryOutBegun tryOut(Given given, UserId viewer, UserId person) {
        Instant until = given.now().plus(Duration.ofMinutes(30));
        return new TryOutBegun(LOOK, viewer, person, new PermissionSetId("CLIENT"), null, until);
    }

    @Test
    void newLookTakesThePlaceOfTheFormer() {
        Given given = looking(NORA, CLARA);
        given.event(
                new ViewAsBegun(new ViewAsId("second"), NORA, CHRIS, given.now().plus(Duration.ofMinutes(30))));
        assertThat(eyes(given, NORA).map(Eyes::personId)).contains(CHRIS);
    }
}
