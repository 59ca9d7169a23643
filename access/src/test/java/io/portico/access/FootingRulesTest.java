package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.CompanyId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.Footing;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.task.TaskShared;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why somebody sees a project, in one word; and whom a brand may concern. */
class FootingRulesTest {

    private static Footing footing(Given given, UserId who) {
        return Policy.footings(given.state(), who, List.of(PROJECT), given.now())
                .getFirst();
    }

    @Test
    void whoIsInsideIsThereByAccessModeOrByName() {
        assertThat(footing(openToClients().client(CLARA, AccessMode.ALL), CLARA))
                .isEqualTo(Footing.ALL);
        Given named = openToClients()
                .client(CHRIS, AccessMode.ASSIGNED)
                .event(new ProjectAccessGranted(PROJECT, CHRIS, null, null));
        assertThat(footing(named, CHRIS)).isEqualTo(Footing.GRANTED);
    }

    @Test
    void whoSeesTasksOnlyStandsOnThem() {
        Given given = anAgency()
                .client(CLARA, AccessMode.ASSIGNED)
                .event(new TaskShared(TASK, CLARA, null, null, History.ALL));
        assertThat(footing(given, CLARA)).isEqualTo(Footing.TASKS_ONLY);
    }

    @Test
    void whatKeepsTheAccountFromAllIsSaidBeforeWhatKeepsItFromTheProject() {
        Given given = anAgency().client(CLARA, AccessMode.ALL);
        assertThat(footing(given.event(new BrandTaken(CLARA, BRAND)), CLARA)).isEqualTo(Footing.BRAND_MISSING);
        assertThat(footing(given.event(new EndChanged(CLARA, LocalDate.parse("2026-03-02"))), CLARA))
                .isEqualTo(Footing.ENDED);
        assertThat(footing(given.event(new PersonDeactivated(CLARA)), CLARA)).isEqualTo(Footing.DEACTIVATED);
        assertThat(footing(given.event(new InvitationWithdrawn(CLARA)), CLARA)).isEqualTo(Footing.WITHDRAWN);
        assertThat(footing(anAgency().invited(CHRIS, AccessMode.ALL, "CLIENT"), CHRIS))
                .isEqualTo(Footing.NOT_ACCEPTED);
    }

    @Test
    void lockIsSaidBeforeTheGrantThatIsMissingToo() {
        Given locked = anAgency().client(CLARA, AccessMode.ASSIGNED);
        assertThat(footing(locked, CLARA)).isEqualTo(Footing.LOCKED);
        Given open = locked.event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT)));
        assertThat(footing(open, CLARA)).isEqualTo(Footing.NOT_GRANTED);
        Given ended = open.event(new ProjectAccessGranted(PROJECT, CLARA, null, open.now()));
        assertThat(footing(ended, CLARA)).isEqualTo(Footing.GRANT_ENDED);
    }

    @Test
    void setWithoutProjectsSwitchesThemOff() {
        assertThat(footing(openToClients().client(CLARA, AccessMode.ALL, "CLIENT_FINANCE"), CLARA))
                .isEqualTo(Footing.SWITCHED_OFF);
    }

    @Test
    void closedAgencyIsSaidBeforeAllElse() {
        Given given = anAgency()
                .client(CLARA, AccessMode.ALL)
                .event(new PersonDeactivated(CLARA))
                .event(new AgencySuspended(new AgencyId("agency")));
        assertThat(footing(given, CLARA)).isEqualTo(Footing.AGENCY_CLOSED);
        assertThat(footing(given, NORA)).isEqualTo(Footing.AGENCY_CLOSED);
    }

    @Test
    void agencysOwnStandOnAllOrAreSwitchedOff() {
        UserId aude = new UserId("aude");
        Given given = anAgency().employee(aude, "AUDITOR");
        assertThat(footing(given, NORA)).isEqualTo(Footing.ALL);
        assertThat(footing(given, aude)).isEqualTo(Footing.SWITCHED_OFF);
        assertThat(footing(given.event(new PersonDeactivated(NORA)), NORA)).isEqualTo(Footing.DEACTIVATED);
        assertThat(Policy.footings(given.state(), MAX, List.of(new ProjectId("none"), PROJECT), given.now()))
                .containsExactly(Footing.UNKNOWN, Footing.ALL);
    }

    @Test
    void whoHasNoAccountAndIsNamedOnNothingStandsOutside() {
        Given given = openToClients()
                .event(new BasicGuestAdded(
                        guest(CLARA, AccessMode.ASSIGNED, "CLIENT", Set.of(BRAND)), Audience.CLIENT, "digest"));
        assertThat(footing(given, CLARA)).isEqualTo(Footing.NO_ACCOUNT);
        given.event(new TaskShared(TASK, CLARA, null, null, History.ALL));
        assertThat(footing(given, CLARA)).isEqualTo(Footing.TASKS_ONLY);
    }

    @Test
    void whatNeverWasIsUnknown() {
        Given given = openToClients().client(CLARA, AccessMode.ALL);
        assertThat(footing(given, new UserId("nobody"))).isEqualTo(Footing.UNKNOWN);
        assertThat(Policy.footings(given.state(), CLARA, List.of(new ProjectId("none"), PROJECT), given.now()))
                .containsExactly(Footing.UNKNOWN, Footing.ALL);
    }

    @Test
    void brandConcernsThoseWhoMayHaveItAndThoseNamedInIt() {
        UserId stranger = new UserId("stranger");
        Given given = anAgency()
                .client(CLARA, AccessMode.ALL)
                .event(new ClientInvited(of(CHRIS, "company"), "digest"))
                .event(new ClientInvited(of(stranger, "other-company"), "digest"))
                .event(new InvitationAccepted(stranger));
        assertThat(Policy.concernedBy(given.state(), BRAND)).containsExactly(CLARA, CHRIS);
        given.event(new ProjectAccessGranted(PROJECT, stranger, null, null));
        assertThat(Policy.concernedBy(given.state(), BRAND)).containsExactly(CLARA, CHRIS, stranger);
    }

    @Test
    void brandOfNobodyConcernsThoseWithoutCompany() {
        Given given = anAgency()
                .event(new BrandAdded(new io.portico.messages.BrandId("third"), new CompanyId("company"), "Third"))
                .client(CLARA, AccessMode.ALL)
                .partner(PAULA, AccessMode.ALL);
        assertThat(Policy.concernedBy(given.state(), new io.portico.messages.BrandId("third")))
                .containsExactly(CLARA, PAULA);
    }

    private static Guest of(UserId id, String company) {
        Guest guest = guest(id, AccessMode.ALL, "CLIENT", Set.of());
        return new Guest(
                guest.userId(),
                guest.firstName(),
                guest.lastName(),
                null,
                guest.email(),
                Set.of(),
                guest.access(),
                guest.permissionSetId(),
                new CompanyId(company),
                null,
                null,
                null,
                false,
                false);
    }
}
