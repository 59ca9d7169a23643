package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.portico.messages.BrandId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.InviteClient;
import io.portico.messages.viewas.BeginTryOut;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.messages.viewas.EndViewAs;
import io.portico.messages.viewas.TryOutBegun;
import io.portico.messages.viewas.ViewAsBegun;
import io.portico.messages.viewas.ViewAsEnded;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewAsTest {

    private static final ViewAsId LOOK = new ViewAsId("look");
    private static final ViewAsId NEXT = new ViewAsId("next");
    private final House house = House.furnished();
    private final UserId cleo = house.client("cleo", AccessMode.ALL, "coffee");

    @Test
    void aLookBeginsAndEndsWithBothNames() {
        assertThat(house.eventsOf(() -> house.olga(new BeginViewAs(LOOK, cleo))))
                .isEqualTo(List.of(new ViewAsBegun(
                        LOOK, House.OLGA, cleo, house.clock.instant().plus(Duration.ofMinutes(30)))));
        assertThat(house.eventsOf(() -> house.olga(new EndViewAs(LOOK))))
                .isEqualTo(List.of(new ViewAsEnded(LOOK, House.OLGA, cleo)));
        house.nothingHappens(() -> house.olga(new EndViewAs(LOOK)));
    }

    @Test
    void whoLooksThroughOneCannotLookThroughAnotherAtTheSameTime() {
        UserId cara = house.client("cara", AccessMode.ALL, "coffee");
        house.olga(new BeginViewAs(LOOK, cleo));
        assertThat(house.eventsOf(() -> house.olga(new BeginViewAs(NEXT, cara))))
                .contains(new ViewAsEnded(LOOK, House.OLGA, cleo))
                .hasSize(2);
    }

    @Test
    void aPortalCanBeLookedAtBeforeItsPersonHasAccepted() {
        house.olga(new InviteClient(House.guest("cara", "CLIENT", AccessMode.ALL, "coffee")));
        house.olga(new BeginViewAs(LOOK, new UserId("cara")));
    }

    @Test
    void nobodyLooksThroughTheEyesOfAColleagueOrOfAnEndedAccount() {
        UserId max = house.employeeOf("max", "MEMBER");
        house.refused(House.OLGA, new BeginViewAs(LOOK, max), Code.NOT_AN_EXTERNAL_USER);
        house.olga(new DeactivatePerson(cleo));
        house.refused(House.OLGA, new BeginViewAs(LOOK, cleo), Code.ACCOUNT_ENDED);
        house.refused(House.OLGA, new BeginViewAs(LOOK, new UserId("nobody")), Code.NOT_FOUND);
        house.refused(max, new BeginViewAs(LOOK, cleo), Code.FORBIDDEN);
    }

    @Test
    void onlyTheirOwnLookIsEndedByAnybody() {
        UserId pia = house.employeeOf("pia", "PROJECT_MANAGER");
        house.olga(new BeginViewAs(LOOK, cleo));
        house.refused(pia, new EndViewAs(LOOK), Code.NOT_FOUND);
        house.refused(cleo, new EndViewAs(LOOK), Code.NOT_FOUND);
    }

    @Test
    void aSetIsTriedOnSomebodyOrOnNobodyAndTheEventSaysWhoTriedWhich() {
        PermissionSetId viewer = new PermissionSetId("CLIENT_VIEWER");
        Instant until = house.clock.instant().plus(Duration.ofMinutes(30));
        assertThat(house.eventsOf(() -> house.olga(new BeginTryOut(LOOK, viewer, cleo, null))))
                .isEqualTo(List.of(new TryOutBegun(LOOK, House.OLGA, cleo, viewer, null, until)));
        UserId imagined = TryOutBegun.imaginedIn(NEXT);
        BrandId coffee = new BrandId("coffee");
        assertThat(house.eventsOf(() -> house.olga(new BeginTryOut(NEXT, viewer, null, coffee))))
                .containsExactly(
                        new ViewAsEnded(LOOK, House.OLGA, cleo),
                        new TryOutBegun(NEXT, House.OLGA, imagined, viewer, coffee, until));
        assertThat(house.eventsOf(() -> house.olga(new EndViewAs(NEXT))))
                .containsExactly(new ViewAsEnded(NEXT, House.OLGA, imagined));
    }

    @Test
    void onlyWhatIsSavedAndHasAPortalIsTried() {
        PermissionSetId client = new PermissionSetId("CLIENT");
        house.refused(House.OLGA, new BeginTryOut(LOOK, new PermissionSetId("unsaved"), null, null), Code.NOT_FOUND);
        house.refused(House.OLGA, new BeginTryOut(LOOK, new PermissionSetId("MEMBER"), null, null), Code.WRONG_BASE);
        house.refused(House.OLGA, new BeginTryOut(LOOK, new PermissionSetId("PARTNER"), cleo, null), Code.WRONG_BASE);
        house.refused(House.OLGA, new BeginTryOut(LOOK, client, null, new BrandId("none")), Code.NOT_FOUND);
        house.refused(House.OLGA, new BeginTryOut(LOOK, client, new UserId("nobody"), null), Code.NOT_FOUND);
        house.refused(House.OLGA, new BeginTryOut(LOOK, client, House.OLGA, null), Code.NOT_AN_EXTERNAL_USER);
        UserId max = house.employeeOf("max", "MEMBER");
        house.refused(max, new BeginTryOut(LOOK, client, null, null), Code.FORBIDDEN);
        house.olga(new DeactivatePerson(cleo));
        house.refused(House.OLGA, new BeginTryOut(LOOK, client, cleo, null), Code.ACCOUNT_ENDED);
    }

    @Test
    void nothingIsDoneThroughAnothersEyes() {
        house.openProject("p1", "coffee");
        TaskId task = house.openTask("t1", "p1");
        house.olga(new BeginViewAs(LOOK, cleo));
        int before = house.events().size();
        Work through = new Work(House.ACME, Actor.person(House.OLGA.value()), Actor.person(cleo.value()));
        for (Object command : List.of(House.reply("r1", task, "Hello"), new EndViewAs(LOOK))) {
            assertThat(catchThrowable(() -> house.node.send(through, command)))
                    .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.code())
                            .isEqualTo(Code.FORBIDDEN));
        }
        assertThat(house.events()).hasSize(before);
    }
}
