package io.portico.projections.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.Texts;
import io.portico.projections.ViewsUnderTest;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindAccount;
import io.portico.views.door.FindAgencies;
import io.portico.views.door.FindAgency;
import io.portico.views.door.FindInvitation;
import io.portico.views.door.FindOwnAgency;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Invitation;
import io.portico.views.door.InvitationState;
import io.portico.views.door.Standing;
import io.portico.views.me.FindMe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {

    private static final Work APEX = Work.atApex(Actor.OPERATOR);

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
    }

    @AfterEach
    void end() {
        views.close();
    }

    @Test
    void anAgencyIsFoundByItsSlugFromTheApex() {
        views.await();

        AgencyDoor found = views.ask(Work.atApex(Actor.ANYONE), new FindAgency("acme"));

        assertThat(found.name()).isEqualTo("Agency acme");
        assertThat(found.state()).isEqualTo(AgencyDoor.State.OPEN);
        refused(Rejected.Code.NOT_FOUND, APEX, new FindAgency("nobody"));
    }

    @Test
    void aSuspendedOrDeletedAgencyIsStillThereAndSaysSo() {
        new AgencyStory(views, "beta");
        acme.happened("acme", new AgencySuspended(new AgencyId("acme")));
        views.append(new Work("beta", Actor.OPERATOR), "beta", new AgencyDeleted(new AgencyId("beta")));
        views.await();

        assertThat(views.ask(APEX, new FindAgency("acme")).state()).isEqualTo(AgencyDoor.State.SUSPENDED);
        assertThat(views.ask(APEX, new FindAgency("beta")).state()).isEqualTo(AgencyDoor.State.DELETED);
    }

    @Test
    void insideAnAgencyItIsKnownAsAtItsDoor() {
        acme.happened("acme", new AgencySuspended(new AgencyId("acme")));
        views.await();

        AgencyDoor known = views.ask(APEX, new FindAgency("acme"));

        for (Work work : List.of(new Work("acme", Actor.OPERATOR), acme.owner(), acme.anyone())) {
            assertThat(views.ask(work, new FindOwnAgency())).isEqualTo(known);
        }
        refused(Rejected.Code.NOT_FOUND, new Work("nowhere", Actor.OPERATOR), new FindOwnAgency());
    }

    @Test
    void theOperatorPagesThroughAllAgenciesAndNobodyElseDoes() {
        new AgencyStory(views, "beta");
        new AgencyStory(views, "gamma");
        views.await();

        var first = views.ask(APEX, new FindAgencies(new PageRequest(2, null)));
        var second = views.ask(APEX, new FindAgencies(new PageRequest(2, first.next())));

        assertThat(first.items()).extracting(AgencyDoor::slug).containsExactly("acme", "beta");
        assertThat(second.items()).extracting(AgencyDoor::slug).containsExactly("gamma");
        assertThat(second.next()).isNull();
        refused(Rejected.Code.NOT_FOUND, acme.owner(), new FindAgencies(PageRequest.first()));
        refused(Rejected.Code.NOT_FOUND, Work.atApex(Actor.ANYONE), new FindAgencies(PageRequest.first()));
        assertThatThrownBy(() -> views.ask(APEX, new FindAgencies(new PageRequest(2, "???"))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void anAccountIsFoundByItsDigestAndOnlyInItsOwnAgency() {
        UserId anna = acme.invited(Audience.CLIENT, "anna", AccessMode.ALL);
        AgencyStory beta = new AgencyStory(views, "beta");
        views.await();

        var account = views.ask(acme.anyone(), new FindAccount(acme.digest(anna)));

        assertThat(account.id()).isEqualTo(anna);
        assertThat(account.kind()).isEqualTo(PersonKind.CLIENT);
        assertThat(account.accepted()).isFalse();
        refused(Rejected.Code.NOT_FOUND, beta.anyone(), new FindAccount(acme.digest(anna)));
        acme.accepts(anna);
        views.await();
        assertThat(views.ask(acme.anyone(), new FindAccount(acme.digest(anna))).accepted())
                .isTrue();
    }

    @Test
    void standingTellsPermissionsWhileAliveAndNothingAfterwards() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL);
        views.await();

        Standing alive = views.ask(acme.by(anna), new FindStanding());
        acme.happened("anna", new PersonDeactivated(anna));
        views.await();
        Standing dead = views.ask(acme.by(anna), new FindStanding());

        assertThat(alive.alive()).isTrue();
        assertThat(alive.kind()).isEqualTo(PersonKind.CLIENT);
        assertThat(alive.permissions()).contains(Permission.TASKS_VIEW).doesNotContain(Permission.TASKS_STATUS);
        assertThat(dead.alive()).isFalse();
        assertThat(dead.permissions()).isEmpty();
    }

    @Test
    void standingOfNobodyIsDeadAndNotAFailure() {
        views.await();

        assertThat(views.ask(acme.by(new UserId("nobody")), new FindStanding()).alive())
                .isFalse();
        assertThat(views.ask(acme.anyone(), new FindStanding()).alive()).isFalse();
    }

    @Test
    void anInvitationShowsItsNewestRoundAndItsEnd() {
        UserId anna = acme.invited(Audience.CLIENT, "anna", AccessMode.ALL);
        views.clock.advance(Duration.ofDays(3));
        acme.happened("anna", new InvitationResent(anna, 2));
        views.await();

        Invitation invitation = views.ask(acme.anyone(), new FindInvitation(anna));

        assertThat(invitation.agency()).isEqualTo("Agency acme");
        assertThat(invitation.firstName()).isEqualTo("anna");
        assertThat(invitation.email()).isEqualTo("anna@example.com");
        assertThat(invitation.round()).isEqualTo(2);
        assertThat(invitation.expiresAt()).isEqualTo(views.clock.instant().plus(Duration.ofDays(7)));
        assertThat(invitation.state()).isEqualTo(InvitationState.PENDING);
        refused(Rejected.Code.NOT_FOUND, acme.anyone(), new FindInvitation(new UserId("nobody")));
    }

    @Test
    void anInvitationKnowsThatItWasWithdrawnOrAccepted() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL);
        UserId bert = acme.invited(Audience.PARTNER, "bert", AccessMode.ALL);
        acme.happened("bert", new InvitationWithdrawn(bert));
        views.await();

        assertThat(views.ask(acme.anyone(), new FindInvitation(anna)).state()).isEqualTo(InvitationState.ACCEPTED);
        assertThat(views.ask(acme.anyone(), new FindInvitation(bert)).state()).isEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void peopleOutsideFindNobodysInvitation() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL);
        UserId bert = acme.invited(Audience.CLIENT, "bert", AccessMode.ALL);
        views.await();

        refused(Rejected.Code.NOT_FOUND, acme.by(anna), new FindInvitation(bert));
    }

    @Test
    void oneSeesOnesOwnProfileAndNotTheAgencysNote() {
        BrandId brand = acme.brand("shoes");
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, brand);
        acme.happened(
                anna,
                "anna",
                new ProfileChanged(
                        anna,
                        Confidential.of("Anna"),
                        Confidential.of("Nova"),
                        Confidential.of("A."),
                        Confidential.of("123"),
                        Confidential.of("mine"),
                        true));
        views.await();

        var me = views.ask(acme.by(anna), new FindMe());

        assertThat(me.firstName()).isEqualTo("Anna");
        assertThat(me.notes()).isEqualTo("mine");
        assertThat(me.phone()).isEqualTo("123");
        assertThat(me.email()).isEqualTo("anna@example.com");
        assertThat(me.notificationsMuted()).isTrue();
        assertThat(me.permissions()).contains(Permission.REPLIES_POST);
        assertThat(me.toString()).doesNotContain("watch out");
    }

    @Test
    void whatWasErasedIsShownAsErased() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL);
        views.await();

        views.confidences.erase("acme", anna.named());

        var me = views.ask(acme.by(anna), new FindMe());
        assertThat(me.firstName()).isEqualTo(Texts.ERASED);
        assertThat(me.email()).isEqualTo(Texts.ERASED);
    }

    @Test
    void noTextLiesInTheClearInAnyView() {
        acme.guest(Audience.CLIENT, "zuzana", AccessMode.ALL);
        views.await();

        assertThat(views.documents().toString()).doesNotContain("watch out", "zuzana@example.com", "Outside");
    }

    @Test
    void meetingEventsTwiceOrAgainChangesNothing() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL);
        acme.happened("anna", new InvitationResent(anna, 2), new PersonDeactivated(anna));
        acme.happened("acme", new AgencySuspended(new AgencyId("acme")));
        views.await();

        views.verifyRepeatable();
    }

    private void refused(Rejected.Code code, Work work, Query<?> query) {
        assertThatThrownBy(() -> views.ask(work, query))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
    }
}
