package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.Change;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.UserId;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.ChangeAgencyNote;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.ConfidentialChange;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.DemandSecondFactor;
import io.portico.messages.person.EditPerson;
import io.portico.messages.person.ErasePerson;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.Language;
import io.portico.messages.person.LanguageChosen;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.person.RegisterProgram;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.person.UndoSendChosen;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.messages.unique.EmailTaken;
import io.portico.tenancy.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final UserId CARA = new UserId("cara");
    private static final BrandId COFFEE = new BrandId("coffee");
    private static final BrandId TEA = new BrandId("tea");
    private final House house = House.furnished();

    private static InviteClient inviting(String id, String set) {
        return new InviteClient(House.guest(id, set, AccessMode.ALL, "coffee"));
    }

    @Test
    void anInvitationTakesTheEmailAndMovesAccess() {
        assertThat(house.eventsOf(() -> house.olga(inviting("cara", "CLIENT"))))
                .extracting(Object::getClass)
                .isEqualTo(List.of(ClientInvited.class, EmailTaken.class));
        assertThat(house.movesAccess(() -> house.olga(inviting("cleo", "CLIENT"))))
                .isTrue();
    }

    @Test
    void anEmailIsTakenOncePerAgencyWhateverItsCase() {
        house.olga(inviting("cara", "CLIENT"));
        Guest other = House.guest("other", "PARTNER", AccessMode.ALL, "coffee");
        Guest shouting = new Guest(
                other.userId(),
                other.firstName(),
                other.lastName(),
                null,
                House.words("CARA@outside.test"),
                other.brandIds(),
                other.access(),
                other.permissionSetId(),
                null,
                null,
                null,
                null,
                false,
                false);
        house.refused(House.OLGA, new InvitePartner(shouting), Code.EMAIL_TAKEN);
    }

    @Test
    void theSameInvitationTwiceSaysThatThePersonExists() {
        house.olga(inviting("cara", "CLIENT"));
        house.refused(House.OLGA, inviting("cara", "CLIENT"), Code.ALREADY_EXISTS);
    }

    @Test
    void onlySetsWithAccessGrantMayInvite() {
        UserId manager = house.employeeOf("paul", "PROJECT_MANAGER");
        UserId member = house.employeeOf("max", "MEMBER");
        UserId auditor = house.employeeOf("aude", "AUDITOR");
        UserId client = house.client("cleo", AccessMode.ALL, "coffee");
        house.by(manager, inviting("cara", "CLIENT_ADMIN"));
        house.refused(member, inviting("new", "CLIENT"), Code.FORBIDDEN);
        house.refused(auditor, inviting("new", "CLIENT"), Code.FORBIDDEN);
        house.refused(client, inviting("new", "CLIENT"), Code.FORBIDDEN);
    }

    @Test
    void nobodyAssignsASetHoldingASwitchTheyLack() {
        UserId manager = house.employeeOf("paul", "PROJECT_MANAGER");
        house.by(manager, new InviteEmployee(House.employee("max", "MEMBER")));
        house.refused(manager, new InviteEmployee(House.employee("new", "OWNER")), Code.RIGHT_NOT_HELD);
        house.refused(manager, new InviteEmployee(House.employee("new", "FINANCE")), Code.RIGHT_NOT_HELD);
        house.refused(
                manager,
                new AssignPermissionSet(new UserId("max"), new PermissionSetId("ADMINISTRATOR")),
                Code.RIGHT_NOT_HELD);
    }

    @Test
    void nobodyManagesAnEmployeeWhoHoldsMore() {
        UserId manager = house.employeeOf("paul", "PROJECT_MANAGER");
        house.refused(manager, new DeactivatePerson(House.OLGA), Code.RIGHT_NOT_HELD);
        house.refused(manager, new ChangeEnd(House.OLGA, LocalDate.of(2027, 1, 1)), Code.RIGHT_NOT_HELD);
    }

    @Test
    void itTakesAnOwnerToMakeOrManageOne() {
        UserId adam = house.employeeOf("adam", "ADMINISTRATOR");
        house.refused(adam, new InviteEmployee(House.employee("new", "OWNER")), Code.RIGHT_NOT_HELD);
        house.refused(adam, new AssignPermissionSet(adam, new PermissionSetId("OWNER")), Code.RIGHT_NOT_HELD);
        house.refused(adam, new DeactivatePerson(House.OLGA), Code.RIGHT_NOT_HELD);
        house.by(adam, new InviteEmployee(House.employee("new", "ADMINISTRATOR")));
    }

    @Test
    void aSetOfAnotherBaseIsRefused() {
        house.refused(House.OLGA, inviting("cara", "MEMBER"), Code.WRONG_BASE);
        house.refused(House.OLGA, inviting("cara", "PARTNER"), Code.WRONG_BASE);
        house.refused(House.OLGA, inviting("cara", "NONSENSE"), Code.NOT_FOUND);
        house.client("cara", AccessMode.ALL, "coffee");
        house.refused(House.OLGA, new AssignPermissionSet(CARA, new PermissionSetId("MEMBER")), Code.WRONG_BASE);
    }

    @Test
    void aPersonWithACompanyMayHaveThatCompanysBrandsOnly() {
        Guest guest = House.guest("cara", "CLIENT", AccessMode.ALL, "coffee");
        Guest ofContoso = new Guest(
                guest.userId(),
                guest.firstName(),
                guest.lastName(),
                null,
                guest.email(),
                guest.brandIds(),
                guest.access(),
                guest.permissionSetId(),
                new CompanyId("contoso"),
                null,
                null,
                null,
                false,
                false);
        house.refused(House.OLGA, new InviteClient(ofContoso), Code.BRAND_OF_ANOTHER_COMPANY);
        house.refused(
                House.OLGA, new InviteClient(House.guest("cara", "CLIENT", AccessMode.ALL, "unknown")), Code.NOT_FOUND);
    }

    @Test
    void anInvitationIsAcceptedOnceByTheNewestLinkWithinSevenDays() {
        house.olga(inviting("cara", "CLIENT"));
        Actor anyone = Actor.ANYONE;
        house.refused(anyone, new AcceptInvitation(CARA, 2), Code.NOT_INVITED);
        house.clock.pass(Duration.ofDays(7));
        house.refused(anyone, new AcceptInvitation(CARA, 1), Code.INVITATION_EXPIRED);
        assertThat(house.eventsOf(() -> house.olga(new ResendInvitation(CARA))))
                .containsExactly(new InvitationResent(CARA, 2));
        house.refused(anyone, new AcceptInvitation(CARA, 1), Code.INVITATION_EXPIRED);
        house.clock.pass(Duration.ofDays(7).minusMillis(1));
        house.by(anyone, new AcceptInvitation(CARA, 2));
        house.refused(anyone, new AcceptInvitation(CARA, 2), Code.INVITATION_USED);
        house.refused(House.OLGA, new ResendInvitation(CARA), Code.INVITATION_USED);
        house.refused(House.OLGA, new WithdrawInvitation(CARA), Code.INVITATION_USED);
    }

    @Test
    void nobodySignedInAcceptsForAnother() {
        house.olga(inviting("cara", "CLIENT"));
        house.refused(House.OLGA, new AcceptInvitation(CARA, 1), Code.FORBIDDEN);
    }

    @Test
    void aWithdrawnInvitationWorksAgainOnceItIsResent() {
        house.olga(inviting("cara", "CLIENT"));
        assertThat(house.eventsOf(() -> house.olga(new WithdrawInvitation(CARA))))
                .containsExactly(new InvitationWithdrawn(CARA));
        house.nothingHappens(() -> house.olga(new WithdrawInvitation(CARA)));
        house.refused(Actor.ANYONE, new AcceptInvitation(CARA, 1), Code.INVITATION_WITHDRAWN);
        house.olga(new ResendInvitation(CARA));
        house.by(Actor.ANYONE, new AcceptInvitation(CARA, 2));
    }

    @Test
    void whoWasErasedBeforeTheyAcceptedCannotAcceptAnyMore() {
        house.olga(inviting("cara", "CLIENT"));
        house.olga(new ErasePerson(CARA, ErasureGround.ASKED_FOR, null));
        house.refused(Actor.ANYONE, new AcceptInvitation(CARA, 1), Code.INVITATION_WITHDRAWN);
        house.refused(House.OLGA, new ResendInvitation(CARA), Code.PERSON_ERASED);
    }

    @Test
    void theLastOwnerStays() {
        house.refused(House.OLGA, new DeactivatePerson(House.OLGA), Code.LAST_OWNER);
        house.refused(House.OLGA, new AssignPermissionSet(House.OLGA, new PermissionSetId("MEMBER")), Code.LAST_OWNER);
        house.refused(House.OLGA, new ChangeEnd(House.OLGA, LocalDate.of(2027, 1, 1)), Code.LAST_OWNER);
        house.olga(new InviteEmployee(House.employee("otto", "OWNER")));
        house.refused(House.OLGA, new DeactivatePerson(House.OLGA), Code.LAST_OWNER);
        house.by(Actor.ANYONE, new AcceptInvitation(new UserId("otto"), 1));
        house.olga(new DeactivatePerson(House.OLGA));
        house.refused(new UserId("otto"), new DeactivatePerson(new UserId("otto")), Code.LAST_OWNER);
    }

    @Test
    void deactivationAndActivationAreIdempotentAndDeactivatedPeopleCanBeEdited() {
        house.client("cara", AccessMode.ALL, "coffee");
        assertThat(house.eventsOf(() -> house.olga(new DeactivatePerson(CARA))))
                .containsExactly(new PersonDeactivated(CARA));
        house.nothingHappens(() -> house.olga(new DeactivatePerson(CARA)));
        assertThat(house.movesAccess(() -> house.olga(new GiveBrand(CARA, TEA))))
                .isTrue();
        house.nothingHappens(() -> house.olga(new GiveBrand(CARA, TEA)));
        assertThat(house.eventsOf(() -> house.olga(new ActivatePerson(CARA))))
                .containsExactly(new PersonActivated(CARA));
        house.nothingHappens(() -> house.olga(new ActivatePerson(CARA)));
    }

    @Test
    void brandsModeAndEndAreChangedOnceEach() {
        house.client("cara", AccessMode.ALL, "coffee");
        assertThat(house.eventsOf(() -> house.olga(new TakeBrand(CARA, COFFEE))))
                .containsExactly(new BrandTaken(CARA, COFFEE));
        house.nothingHappens(() -> house.olga(new TakeBrand(CARA, COFFEE)));
        house.olga(new ChangeAccessMode(CARA, AccessMode.ASSIGNED));
        house.nothingHappens(() -> house.olga(new ChangeAccessMode(CARA, AccessMode.ASSIGNED)));
        house.olga(new ChangeEnd(CARA, LocalDate.of(2027, 1, 1)));
        house.nothingHappens(() -> house.olga(new ChangeEnd(CARA, LocalDate.of(2027, 1, 1))));
        house.refused(House.OLGA, new GiveBrand(CARA, new BrandId("unknown")), Code.NOT_FOUND);
    }

    @Test
    void anEditIsDoneAsAWholeAndOnlyOnWhatTheEditorSaw() {
        house.client("cara", AccessMode.ALL, "coffee");
        EditPerson edit = editing(2L, Set.of(), AccessMode.ASSIGNED, renaming(CARA, "Carla", null));
        assertThat(house.eventsOf(() -> house.olga(edit)))
                .hasSize(3)
                .contains(new BrandTaken(CARA, COFFEE), new AccessModeChanged(CARA, AccessMode.ASSIGNED));
        house.refused(House.OLGA, editing(2L, Set.of(COFFEE), null, null), Code.STALE_VERSION);
        house.nothingHappens(() -> house.olga(editing(null, Set.of(), null, null)));
        house.refused(
                House.OLGA,
                editing(5L, Set.of(new BrandId("unknown")), AccessMode.ALL, renaming(CARA, "C", null)),
                Code.NOT_FOUND);
        house.nothingHappens(() -> house.olga(editing(5L, null, AccessMode.ASSIGNED, null)));
        house.olga(new DemandSecondFactor(CARA, true));
        house.refused(House.OLGA, editing(5L, null, AccessMode.ALL, null), Code.STALE_VERSION);
    }

    private static EditPerson editing(
            @Nullable Long version,
            @Nullable Set<BrandId> brands,
            @Nullable AccessMode access,
            @Nullable ChangeProfile profile) {
        return new EditPerson(CARA, version, brands, null, access, null, null, profile, null);
    }

    @Test
    void whatAPersonKnowsOfTheirVersionIsMovedByTheirProfileAlone() {
        house.client("cara", AccessMode.ALL, "coffee");
        house.olga(new ChangeAgencyNote(CARA, House.words("Pays late")));
        house.by(CARA, profileAt(1L, "Carla"));
        house.refused(CARA, profileAt(1L, "Carola"), Code.STALE_VERSION);
        house.by(CARA, profileAt(2L, "Carola"));
    }

    private static ChangeProfile profileAt(long version, String firstName) {
        return new ChangeProfile(CARA, version, House.words(firstName), null, null, null, null, null, null, null);
    }

    @Test
    void brandsAndModesAreForExternalUsersOnly() {
        house.employeeOf("max", "MEMBER");
        house.refused(House.OLGA, new GiveBrand(new UserId("max"), COFFEE), Code.NOT_AN_EXTERNAL_USER);
        house.refused(House.OLGA, new ChangeAccessMode(new UserId("max"), AccessMode.ALL), Code.NOT_AN_EXTERNAL_USER);
        house.refused(House.OLGA, new ChangeAgencyNote(new UserId("max"), House.words("x")), Code.NOT_AN_EXTERNAL_USER);
    }

    @Test
    void onesOwnProfileIsOnesOwnAndOthersNeedAccessGrant() {
        house.client("cara", AccessMode.ALL, "coffee");
        UserId max = house.employeeOf("max", "MEMBER");
        assertThat(house.eventsOf(() -> house.by(CARA, renaming(CARA, "Carola", null))))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProfileChanged.class,
                        e -> assertThat(e.firstName().token()).isPresent());
        house.nothingHappens(() -> house.by(CARA, renaming(CARA, "Carola", null)));
        house.by(CARA, renaming(CARA, null, "mine"));
        house.olga(renaming(CARA, "Cara", null));
        house.refused(House.OLGA, renaming(CARA, null, "hers"), Code.FORBIDDEN);
        house.refused(max, renaming(CARA, "Clara", null), Code.FORBIDDEN);
        house.refused(CARA, renaming(max, "Maxi", null), Code.NOT_FOUND);
        house.olga(new DeactivatePerson(CARA));
        house.refused(CARA, renaming(CARA, "Gone", null), Code.NOT_FOUND);
    }

    @Test
    void howLongTheirRepliesWaitPeopleChooseThemselves() {
        house.client("cara", AccessMode.ALL, "coffee");
        ChangeProfile choosing = new ChangeProfile(CARA, null, null, null, null, null, null, null, 20, null);
        house.refused(House.OLGA, choosing, Code.FORBIDDEN);
        assertThat(house.eventsOf(() -> house.by(CARA, choosing))).containsExactly(new UndoSendChosen(CARA, 20));
        house.nothingHappens(() -> house.by(CARA, choosing));
        assertThatThrownBy(() -> new ChangeProfile(CARA, null, null, null, null, null, null, null, 7, null))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("undoSendSeconds"));
    }

    @Test
    void inWhichLanguageTheyAreSpokenToPeopleChooseThemselves() {
        house.client("cara", AccessMode.ALL, "coffee");
        ChangeProfile german = speaking(Language.DE);
        house.refused(House.OLGA, german, Code.FORBIDDEN);
        assertThat(house.eventsOf(() -> house.by(CARA, german))).containsExactly(new LanguageChosen(CARA, Language.DE));
        house.nothingHappens(() -> house.by(CARA, german));
        house.nothingHappens(() -> house.by(CARA, renaming(CARA, null, null)));
        assertThat(house.eventsOf(() -> house.by(CARA, speaking(null))))
                .containsExactly(new LanguageChosen(CARA, null));
    }

    private static ChangeProfile speaking(Language language) {
        return new ChangeProfile(CARA, null, null, null, null, null, null, null, null, Change.to(language));
    }

    private static ChangeProfile renaming(UserId userId, String firstName, String notes) {
        return new ChangeProfile(
                userId,
                firstName == null ? null : House.words(firstName),
                null,
                null,
                null,
                notes == null ? null : new ConfidentialChange(userId, House.words(notes)),
                null);
    }

    @Test
    void aProgramNeedsSettingsEditAndNoInvitation() {
        UserId manager = house.employeeOf("paul", "PROJECT_MANAGER");
        RegisterProgram program =
                new RegisterProgram(new UserId("robot"), "Robot", new PermissionSetId("PROJECT_MANAGER"));
        house.refused(manager, program, Code.FORBIDDEN);
        house.olga(program);
        house.by(Actor.program("robot"), House.addingProject("p1", "coffee", "By a program"));
        house.refused(House.OLGA, new ResendInvitation(new UserId("robot")), Code.NOT_INVITED);
        house.refused(Actor.ANYONE, new AcceptInvitation(new UserId("robot"), 1), Code.NOT_INVITED);
    }

    @Test
    void textsLieSealedInTheLedger() {
        house.client("cara", AccessMode.ALL, "coffee");
        assertThat(house.events())
                .filteredOn(ClientInvited.class::isInstance)
                .map(ClientInvited.class::cast)
                .allSatisfy(e -> assertThat(Set.of(
                                e.guest().firstName().token().orElseThrow(),
                                e.guest().email().token().orElseThrow()))
                        .allMatch(token -> token.startsWith("v1.acme/user:cara.")));
    }
}
