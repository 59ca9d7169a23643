package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.BadInput;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.UserId;
import io.portico.messages.permissionset.DeletePermissionSet;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.permissionset.SetSecondFactorDemandChanged;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionSetTest {

    private static final PermissionSetId REVIEWER = new PermissionSetId("reviewer");
    private static final PermissionSetId EDITORS = new PermissionSetId("editors");
    private final House house = House.furnished();

    private static MakePermissionSet making(PermissionSetId id, String name, PersonKind base, Permission... on) {
        return new MakePermissionSet(id, name, base, Set.of(on), false);
    }

    private static EditPermissionSet editing(PermissionSetId id, Permission... on) {
        return new EditPermissionSet(id, null, null, Set.of(on), null);
    }

    private void reviewer() {
        house.olga(making(REVIEWER, "Reviewer", PersonKind.CLIENT, Permission.TASKS_VIEW));
    }

    /** Eddie, whose set lets him edit sets and see work, and no more. */
    private UserId eddie() {
        house.olga(making(EDITORS, "Editors", PersonKind.EMPLOYEE, Permission.SETS_EDIT, Permission.WORK_VIEW));
        return house.employeeOf("eddie", EDITORS.value());
    }

    @Test
    void aSetIsMadeChangedAndDeletedAndEachMovesAccess() {
        assertThat(house.eventsOf(this::reviewer))
                .isEqualTo(List.of(
                        new PermissionSetMade(REVIEWER, "Reviewer", PersonKind.CLIENT, Set.of(Permission.TASKS_VIEW))));
        assertThat(house.eventsOf(() -> house.olga(editing(REVIEWER, Permission.BILLING_VIEW))))
                .isEqualTo(List.of(new PermissionSetEdited(REVIEWER, "Reviewer", Set.of(Permission.BILLING_VIEW))));
        assertThat(house.movesAccess(() -> house.olga(editing(REVIEWER)))).isTrue();
        assertThat(house.eventsOf(() -> house.olga(new DeletePermissionSet(REVIEWER))))
                .isEqualTo(List.of(new PermissionSetDeleted(REVIEWER)));
    }

    @Test
    void aSetDemandsASecondFactorAndNoAccessMovesByThat() {
        assertThat(house.eventsOf(() ->
                        house.olga(new MakePermissionSet(REVIEWER, "Reviewer", PersonKind.CLIENT, Set.of(), true))))
                .isEqualTo(List.of(
                        new PermissionSetMade(REVIEWER, "Reviewer", PersonKind.CLIENT, Set.of()),
                        new SetSecondFactorDemandChanged(REVIEWER, true)));
        EditPermissionSet noLonger = new EditPermissionSet(REVIEWER, null, null, null, false);
        assertThat(house.movesAccess(() -> house.olga(noLonger))).isFalse();
        house.nothingHappens(() -> house.olga(noLonger));
        assertThat(house.eventsOf(() -> house.olga(new EditPermissionSet(REVIEWER, null, null, null, true))))
                .isEqualTo(List.of(new SetSecondFactorDemandChanged(REVIEWER, true)));
    }

    @Test
    void ofABuiltInSetNothingButTheSecondFactorCanBeChanged() {
        PermissionSetId owners = new PermissionSetId("OWNER");
        EditPermissionSet demanded = new EditPermissionSet(owners, null, null, null, true);
        assertThat(house.eventsOf(() -> house.olga(demanded)))
                .isEqualTo(List.of(new SetSecondFactorDemandChanged(owners, true)));
        house.nothingHappens(() -> house.olga(demanded));
        house.refused(House.OLGA, new EditPermissionSet(owners, null, "Chiefs", null, null), Code.FORBIDDEN);
        house.refused(House.OLGA, new EditPermissionSet(owners, null, null, Set.of(), true), Code.FORBIDDEN);
        house.refused(House.OLGA, new DeletePermissionSet(owners), Code.FORBIDDEN);
        house.refused(eddie(), new EditPermissionSet(owners, null, null, null, false), Code.RIGHT_NOT_HELD);
    }

    @Test
    void whatChangesNothingIsNoEvent() {
        reviewer();
        house.nothingHappens(() -> house.olga(new EditPermissionSet(REVIEWER, null, "Reviewer", null, null)));
        house.nothingHappens(() -> house.olga(editing(REVIEWER, Permission.TASKS_VIEW)));
        house.olga(new DeletePermissionSet(REVIEWER));
        house.nothingHappens(() -> house.olga(new DeletePermissionSet(REVIEWER)));
    }

    @Test
    void aSetOfGuestsHoldsNoSwitchOfTheAgencysAndTheOtherWayRound() {
        house.refused(House.OLGA, making(REVIEWER, "R", PersonKind.CLIENT, Permission.WORK_VIEW), Code.WRONG_BASE);
        house.refused(House.OLGA, making(REVIEWER, "R", PersonKind.EMPLOYEE, Permission.TASKS_VIEW), Code.WRONG_BASE);
        reviewer();
        house.refused(House.OLGA, editing(REVIEWER, Permission.SETS_EDIT), Code.WRONG_BASE);
    }

    @Test
    void noSetIsMadeForPrograms() {
        assertThatThrownBy(() -> making(REVIEWER, "R", PersonKind.PROGRAM)).isInstanceOf(BadInput.class);
    }

    @Test
    void aSetIsOnlyForPeopleOfItsBase() {
        reviewer();
        house.partner("paul", AccessMode.ALL, "coffee");
        house.employeeOf("max", "MEMBER");
        for (String other : List.of("paul", "max")) {
            house.refused(House.OLGA, new AssignPermissionSet(new UserId(other), REVIEWER), Code.WRONG_BASE);
        }
    }

    @Test
    void aSetOfTheAgencysOwnIsGivenWithTheInvitationAndLater() {
        reviewer();
        house.olga(new InviteClient(House.guest("cara", REVIEWER.value(), AccessMode.ALL, "coffee")));
        UserId cleo = house.client("cleo", AccessMode.ALL, "coffee");
        assertThat(house.eventsOf(() -> house.olga(new AssignPermissionSet(cleo, REVIEWER))))
                .isEqualTo(List.of(new PermissionSetAssigned(cleo, REVIEWER)));
    }

    @Test
    void nobodyMakesOrChangesASetThatHoldsMoreThanTheyDo() {
        UserId eddie = eddie();
        PermissionSetId more = new PermissionSetId("more");
        house.refused(eddie, making(more, "More", PersonKind.EMPLOYEE, Permission.EXPORT), Code.RIGHT_NOT_HELD);
        house.olga(making(more, "More", PersonKind.EMPLOYEE, Permission.EXPORT));
        house.refused(eddie, editing(more), Code.RIGHT_NOT_HELD);
        house.refused(eddie, new DeletePermissionSet(more), Code.RIGHT_NOT_HELD);
        house.by(eddie, making(new PermissionSetId("less"), "Less", PersonKind.EMPLOYEE, Permission.WORK_VIEW));
    }

    @Test
    void nobodyRaisesTheirOwnRights() {
        UserId eddie = eddie();
        house.refused(eddie, editing(EDITORS, Permission.SETS_EDIT, Permission.ACCESS_GRANT), Code.RIGHT_NOT_HELD);
        house.refused(eddie, new AssignPermissionSet(eddie, new PermissionSetId("OWNER")), Code.FORBIDDEN);
        UserId pia = house.employeeOf("pia", "PROJECT_MANAGER");
        house.refused(pia, new AssignPermissionSet(pia, EDITORS), Code.RIGHT_NOT_HELD);
        house.refused(
                House.OLGA, making(REVIEWER, "R", PersonKind.EMPLOYEE, Permission.AUDIT_CONTENT), Code.RIGHT_NOT_HELD);
    }

    @Test
    void aSetInUseStays() {
        reviewer();
        UserId cleo = house.client("cleo", AccessMode.ALL, "coffee");
        house.olga(new AssignPermissionSet(cleo, REVIEWER));
        house.refused(House.OLGA, new DeletePermissionSet(REVIEWER), Code.SET_IN_USE);
        house.olga(new AssignPermissionSet(cleo, new PermissionSetId("CLIENT")));
        house.olga(new DeletePermissionSet(REVIEWER));
        house.refused(House.OLGA, new AssignPermissionSet(cleo, REVIEWER), Code.NOT_FOUND);
        house.refused(House.OLGA, editing(REVIEWER), Code.NOT_FOUND);
    }

    @Test
    void builtInSetsAreNeitherMadeAgainNorChangedNorDeleted() {
        PermissionSetId client = new PermissionSetId("CLIENT");
        house.refused(House.OLGA, making(client, "Mine", PersonKind.CLIENT), Code.ALREADY_EXISTS);
        house.refused(House.OLGA, editing(client), Code.FORBIDDEN);
        house.refused(House.OLGA, new DeletePermissionSet(client), Code.FORBIDDEN);
        house.refused(House.OLGA, editing(new PermissionSetId("never")), Code.NOT_FOUND);
        house.refused(House.OLGA, new DeletePermissionSet(new PermissionSetId("never")), Code.NOT_FOUND);
    }

    @Test
    void namesOfOneBaseAreTakenOnceWhateverTheirCase() {
        reviewer();
        PermissionSetId other = new PermissionSetId("other");
        house.refused(House.OLGA, making(other, "REVIEWER", PersonKind.CLIENT), Code.NAME_TAKEN);
        house.refused(House.OLGA, making(other, "Client viewer", PersonKind.CLIENT), Code.NAME_TAKEN);
        house.olga(making(other, "Reviewer", PersonKind.PARTNER));
        house.olga(new EditPermissionSet(other, null, "REVIEWER", null, null));
    }

    @Test
    void theLastOwnerCannotBeGivenALesserSet() {
        house.olga(making(EDITORS, "Editors", PersonKind.EMPLOYEE, Permission.SETS_EDIT));
        house.refused(House.OLGA, new AssignPermissionSet(House.OLGA, EDITORS), Code.LAST_OWNER);
    }
}
