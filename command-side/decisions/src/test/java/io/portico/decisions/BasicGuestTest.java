package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.account.AskPasswordReset;
import io.portico.messages.account.DashboardLinkMade;
import io.portico.messages.account.DashboardLinksRevoked;
import io.portico.messages.account.MakeDashboardLink;
import io.portico.messages.account.NotePasswordChange;
import io.portico.messages.account.NoteSignIn;
import io.portico.messages.account.RevokeDashboardLinks;
import io.portico.messages.account.SignInMethod;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AddBasicGuest;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteToPortal;
import io.portico.messages.person.ResendInvitation;
import io.portico.tenancy.Actor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People outside without an account. */
class BasicGuestTest {

    private static final UserId BEA = new UserId("bea");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final Actor READING = Actor.reader("bea");

    private final House house = House.furnished();

    private static AddBasicGuest adding(String id, AccessMode mode) {
        return new AddBasicGuest(House.guest(id, "CLIENT", mode, "coffee"), Audience.CLIENT);
    }

    private TaskId withATask() {
        house.olga(adding("bea", AccessMode.ASSIGNED));
        house.openProject("p1", "coffee");
        TaskId task = house.openTask("t1", "p1");
        house.shared(task, BEA);
        return task;
    }

    @Test
    void whoIsAddedWithoutAnAccountSeesOnlyWhatIsSharedByName() {
        house.refused(House.OLGA, adding("bea", AccessMode.ALL), Code.BASIC_PERSON);
        withATask();
        house.refused(House.OLGA, new ChangeAccessMode(BEA, AccessMode.ALL), Code.BASIC_PERSON);
    }

    @Test
    void addressIsTheirsAloneAsEverybodys() {
        house.olga(adding("bea", AccessMode.ASSIGNED));
        var twin = House.guest("bea", "CLIENT", AccessMode.ASSIGNED, "coffee");
        house.refused(
                House.OLGA,
                new InviteClient(new io.portico.messages.person.Guest(
                        new UserId("twin"),
                        twin.firstName(),
                        twin.lastName(),
                        null,
                        twin.email(),
                        twin.brandIds(),
                        twin.access(),
                        twin.permissionSetId(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        false)),
                Code.EMAIL_TAKEN);
    }

    @Test
    void theyDoNothingByThemselvesWhateverTheyComeWith() {
        TaskId task = withATask();
        house.refused(READING, House.reply("r1", task, "Hello"), Code.NOT_FOUND);
        house.refused(READING, new ChangeProfile(BEA, House.words("B"), null, null, null, null, null), Code.NOT_FOUND);
        Actor asIfSignedIn = Actor.person("bea");
        house.refused(asIfSignedIn, House.reply("r1", task, "Hello"), Code.FORBIDDEN);
        house.refused(asIfSignedIn, new NoteSignIn(BEA, SignInMethod.PASSWORD, false), Code.NOT_FOUND);
    }

    @Test
    void toSignInAndToForgetAPasswordTheyAreNobody() {
        withATask();
        house.refused(Actor.ANYONE, new AskPasswordReset(BEA, "reset"), Code.NOT_FOUND);
        house.refused(House.OLGA, new AskPasswordReset(BEA, "reset"), Code.NOT_FOUND);
        house.refused(Actor.ANYONE, new NotePasswordChange(BEA), Code.NOT_FOUND);
        house.refused(Actor.ANYONE, new AcceptInvitation(BEA, 1), Code.NOT_INVITED);
    }

    @Test
    void whoIsInvitedToThePortalIsBasicUntilTheyAccept() {
        withATask();
        house.refused(House.OLGA, new ResendInvitation(BEA), Code.NOT_INVITED);
        assertThat(house.eventsOf(() -> house.olga(new InviteToPortal(BEA))))
                .isEqualTo(List.of(new InvitationResent(BEA, 1)));
        house.refused(House.OLGA, new InviteToPortal(BEA), Code.NOT_BASIC);
        house.refused(House.OLGA, new ChangeAccessMode(BEA, AccessMode.ALL), Code.BASIC_PERSON);
        assertThat(house.eventsOf(() -> house.by(Actor.ANYONE, new AcceptInvitation(BEA, 1))))
                .isEqualTo(List.of(new InvitationAccepted(BEA)));
        house.olga(new ChangeAccessMode(BEA, AccessMode.ALL));
        house.by(BEA, new NoteSignIn(BEA, SignInMethod.PASSWORD, false));
        house.refused(House.OLGA, new MakeDashboardLink(BEA, LATER), Code.NOT_BASIC);
    }

    @Test
    void linksThatAreMadeByHandAndRevokedAreTold() {
        withATask();
        assertThat(house.eventsOf(() -> house.olga(new MakeDashboardLink(BEA, LATER))))
                .isEqualTo(List.of(new DashboardLinkMade(BEA, LATER)));
        assertThat(house.eventsOf(() -> house.olga(new RevokeDashboardLinks(BEA))))
                .isEqualTo(List.of(new DashboardLinksRevoked(BEA)));
        UserId cleo = house.client("cleo", AccessMode.ALL, "coffee");
        house.refused(House.OLGA, new MakeDashboardLink(cleo, LATER), Code.NOT_BASIC);
        house.refused(cleo, new MakeDashboardLink(BEA, LATER), Code.FORBIDDEN);
    }
}
