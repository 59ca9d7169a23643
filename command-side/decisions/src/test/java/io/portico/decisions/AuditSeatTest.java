package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.BadInput;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.UserId;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.AuditContentTaken;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.Employee;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.TakeAuditContent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who audits, from outside or not, and who lets them read what is said (access.md, rule 17). */
class AuditSeatTest {

    private static final UserId AUDE = new UserId("aude");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private final House house = House.furnished();

    @Test
    void contentIsGivenForAStatedTimeAndReasonAndTakenBeforeItsEnd() {
        house.employeeOf("aude", "AUDITOR");
        Instant end = house.clock.instant().plus(Duration.ofDays(3));
        assertThat(house.movesAccess(() -> house.olga(giving(AUDE, "The quarrel", end))))
                .isTrue();
        house.nothingHappens(() -> house.olga(giving(AUDE, "The quarrel", end)));
        assertThat(house.eventsOf(() -> house.olga(giving(AUDE, "The quarrel", end.plusSeconds(1)))))
                .hasAtLeastOneElementOfType(AuditContentGiven.class);
        assertThat(house.eventsOf(() -> house.olga(giving(AUDE, "Another quarrel", end.plusSeconds(1)))))
                .hasAtLeastOneElementOfType(AuditContentGiven.class);
        assertThat(house.eventsOf(() -> house.olga(new TakeAuditContent(AUDE)))).contains(new AuditContentTaken(AUDE));
        house.nothingHappens(() -> house.olga(new TakeAuditContent(AUDE)));
    }

    @Test
    void contentNeedsAReasonAndAnEndThatIsNeitherOverNorFar() {
        house.employeeOf("aude", "AUDITOR");
        Instant now = house.clock.instant();
        assertThatThrownBy(() -> giving(AUDE, " ", now.plusSeconds(9))).isInstanceOf(BadInput.class);
        house.refused(House.OLGA, giving(AUDE, "Why", now), Code.ENDS_IN_THE_PAST);
        assertThatThrownBy(() -> house.olga(
                        giving(AUDE, "Why", now.plus(GiveAuditContent.AT_MOST).plusMillis(1))))
                .isInstanceOf(BadInput.class);
        house.olga(giving(AUDE, "Why", now.plus(GiveAuditContent.AT_MOST)));
    }

    @Test
    void contentIsForAuditorsAndFromThoseWhoMayReadItThemselves() {
        house.employeeOf("aude", "AUDITOR");
        UserId member = house.employeeOf("max", "MEMBER");
        UserId manager = house.employeeOf("paul", "PROJECT_MANAGER");
        Instant end = house.clock.instant().plus(Duration.ofDays(3));
        house.refused(House.OLGA, giving(member, "Why", end), Code.NOT_AN_AUDITOR);
        house.refused(House.OLGA, giving(House.OLGA, "Why", end), Code.NOT_AN_AUDITOR);
        house.refused(manager, giving(AUDE, "Why", end), Code.FORBIDDEN);
        house.refused(AUDE, giving(AUDE, "Why", end), Code.FORBIDDEN);
        house.refused(manager, new TakeAuditContent(AUDE), Code.FORBIDDEN);
    }

    @Test
    void whatWasGivenForATimeIsNotPutIntoASet() {
        house.employeeOf("aude", "AUDITOR");
        house.olga(giving(AUDE, "Why", house.clock.instant().plus(Duration.ofDays(3))));
        PermissionSetId own = new PermissionSetId("own");
        house.refused(
                House.OLGA,
                new MakePermissionSet(own, "Own", PersonKind.EMPLOYEE, Set.of(Permission.AUDIT_CONTENT), false),
                Code.RIGHT_NOT_HELD);
    }

    @Test
    void auditorsFromOutsideHaveAnEndAndASetThatAuditsAndDoesNothingElse() {
        assertThatThrownBy(() -> fromOutside("AUDITOR", null)).isInstanceOf(BadInput.class);
        house.refused(House.OLGA, fromOutside("MEMBER", DAY), Code.NOT_AN_AUDITOR);
        house.refused(House.OLGA, fromOutside("OWNER", DAY), Code.NOT_AN_AUDITOR);
        PermissionSetId readers = new PermissionSetId("readers");
        house.olga(new MakePermissionSet(
                readers, "Readers", PersonKind.EMPLOYEE, Set.of(Permission.AUDIT_VIEW, Permission.PEOPLE_VIEW), false));
        house.refused(House.OLGA, fromOutside("readers", DAY), Code.NOT_AN_AUDITOR);
        house.olga(new EditPermissionSet(readers, null, null, Set.of(Permission.AUDIT_VIEW), null));
        house.olga(fromOutside("readers", DAY));
        house.olga(new ChangeEnd(AUDE, DAY.plusDays(1)));
        assertThatThrownBy(() -> house.olga(new ChangeEnd(AUDE, null))).isInstanceOf(BadInput.class);
        house.refused(House.OLGA, new AssignPermissionSet(AUDE, new PermissionSetId("MEMBER")), Code.NOT_AN_AUDITOR);
        house.olga(new AssignPermissionSet(AUDE, new PermissionSetId("AUDITOR")));
    }

    private static GiveAuditContent giving(UserId whom, String reason, Instant end) {
        return new GiveAuditContent(whom, House.words(reason), end);
    }

    private static InviteEmployee fromOutside(String set, @Nullable LocalDate end) {
        Employee known = House.employee("aude", set);
        return new InviteEmployee(new Employee(
                known.userId(),
                known.firstName(),
                known.lastName(),
                known.email(),
                known.permissionSetId(),
                end,
                true));
    }
}
