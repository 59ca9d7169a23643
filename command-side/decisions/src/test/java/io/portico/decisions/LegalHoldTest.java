package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AgencyId;
import io.portico.messages.FileId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.PlaceLegalHold;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ErasePerson;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Actor;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must be kept stays, and what was decided to go before that goes. */
class LegalHoldTest {

    private static final Actor CHORE = Actor.system("erase");

    private final House house = House.furnished();

    @Test
    void aHoldForEverybodyKeepsUploadsButNotOfThoseWhoWereErasedBefore() {
        UserId cara = house.client("cara", AccessMode.ALL, "coffee");
        UserId cleo = house.client("cleo", AccessMode.ALL, "coffee");
        FileId gone = house.uploaded("gone", cara);
        FileId kept = house.uploaded("kept", cleo);
        house.olga(new ErasePerson(cara, ErasureGround.ASKED_FOR, null));
        house.olga(hold(null));
        house.refused(CHORE, new DiscardUpload(kept), Rejected.Code.LEGAL_HOLD);
        assertThat(house.eventsOf(() -> house.by(CHORE, new DiscardUpload(gone))))
                .containsExactly(new FileDeleted(gone));
    }

    @Test
    void whoDecidesOnlyAboutSettingsHoldsNothingOfAnybody() {
        PermissionSetId settings = new PermissionSetId("settings");
        house.olga(new MakePermissionSet(
                settings, "Settings", PersonKind.EMPLOYEE, Set.of(Permission.SETTINGS_EDIT), false));
        UserId sam = house.employeeOf("sam", settings.value());
        house.refused(sam, hold(null), Rejected.Code.FORBIDDEN);
    }

    static PlaceLegalHold hold(UserId person) {
        return new PlaceLegalHold(
                new AgencyId(House.ACME), new HoldId("hold"), person, House.words("A suit is pending"), null);
    }
}
