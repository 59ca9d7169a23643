package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfPost;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.AccessEvent;
import io.portico.messages.InvoiceId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.AuditContentTaken;
import io.portico.messages.person.Employee;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.sealing.Confidential;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 17 of access.md: what auditors read, for how long, and why. */
class AuditSeatRulesTest {

    private static final UserId AUDE = new UserId("aude");
    private static final Confidential REASON = Confidential.of("The quarrel of March");
    private static final Action READ = Action.use(Permission.AUDIT_CONTENT);
    private static final InvoiceId INVOICE = new InvoiceId("invoice");
    private static final List<Resource> CONTENT = List.of(
            new OfTask(TASK),
            new OfThread(TASK, ThreadName.AGENCY),
            new OfThread(TASK, ThreadName.CLIENT),
            new OfPost(TASK, ThreadName.CLIENT, 3),
            new OfFile(FILE),
            new OfInvoice(INVOICE));

    @Test
    void contentIsReadFromTheGivingUntilItsEndAndNotAnInstantLonger() {
        Given given = withAuditor();
        Instant end = given.now().plus(Duration.ofDays(1));
        CONTENT.forEach(thing -> assertThat(given.sees(AUDE, thing)).isFalse());
        AccessState state = given.event(given(end)).state();
        for (Resource thing : CONTENT) {
            assertThat(Policy.allows(state, AUDE, Action.VIEW, thing, end.minusNanos(1)))
                    .isTrue();
            assertThat(Policy.allows(state, AUDE, Action.VIEW, thing, end)).isFalse();
        }
        assertThat(Policy.visible(state, AUDE, end.minusNanos(1)).until()).isEqualTo(end);
        assertThat(Policy.visible(state, AUDE, end)).isEqualTo(Visible.NOTHING);
    }

    @Test
    void whatIsTakenIsGoneAtOnceAndWhatIsGivenAgainCountsFromThenOn() {
        Given given = withAuditor();
        Instant end = given.now().plus(Duration.ofDays(1));
        given.event(given(end)).event(new AuditContentTaken(AUDE));
        CONTENT.forEach(thing -> assertThat(given.sees(AUDE, thing)).isFalse());
        assertThat(given.decide(AUDE, READ, new WholeAgency()).missing())
                .extracting(lack -> lack.sentence().saying())
                .containsExactly(Saying.SET_LACKS);
        given.event(given(end));
        CONTENT.forEach(thing -> assertThat(given.sees(AUDE, thing)).isTrue());
    }

    @Test
    void whyNamesWhoGaveItWhenAndForWhichReason() {
        Given given = withAuditor();
        Instant end = given.now().plus(Duration.ofDays(1));
        Instant at = given.now();
        given.event(given(end));
        Reason reason =
                given.decide(AUDE, Action.VIEW, new OfTask(TASK)).reasons().getLast();
        assertThat(reason.rule()).isEqualTo(17);
        assertThat(reason.event()).isEqualTo("audit-content-given");
        assertThat(reason.at()).isEqualTo(at);
        assertThat(reason.by()).isEqualTo(NORA.value());
        assertThat(reason.why()).isEqualTo(REASON);
        assertThat(reason.sentence()).isEqualTo(new Sentence(Saying.CONTENT_GIVEN, List.of(AUDE, end)));
        assertThat(Policy.decide(given.state(), AUDE, READ, new WholeAgency(), end)
                        .missing())
                .extracting(Missing::sentence)
                .containsExactly(new Sentence(Saying.CONTENT_OVER, List.of(AUDE, end)));
    }

    @Test
    void contentCannotBePassedOnNorKeptInASet() {
        Given given = withAuditor();
        given.event(given(given.now().plus(Duration.ofDays(1))));
        assertThat(Policy.permissions(given.state(), AUDE, given.now())).contains(Permission.AUDIT_CONTENT);
        assertThat(Policy.lastingPermissions(given.state(), AUDE)).doesNotContain(Permission.AUDIT_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OWNER", "ADMINISTRATOR", "PROJECT_MANAGER", "MEMBER", "FINANCE", "NO_SUCH_SET"})
    void contentIsForAuditorsAlone(String set) {
        Given given = withAuditor();
        given.event(given(given.now().plus(Duration.ofDays(1))))
                .event(new PermissionSetAssigned(AUDE, new PermissionSetId(set)));
        assertThat(given.decide(AUDE, READ, new WholeAgency()).allowed()).isFalse();
        given.event(new PermissionSetAssigned(AUDE, new PermissionSetId("AUDITOR")));
        assertThat(given.decide(AUDE, READ, new WholeAgency()).allowed()).isTrue();
    }

    @Test
    void contentIsForNobodyWhoseAccountIsDeadAndForNoProgram() {
        UserId robot = new UserId("robot");
        Given given = withAuditor().event(new ProgramRegistered(robot, "Robot", new PermissionSetId("AUDITOR")));
        Instant end = given.now().plus(Duration.ofDays(1));
        given.event(given(end)).event(new AuditContentGiven(robot, REASON, end));
        assertThat(given.sees(robot, new OfTask(TASK))).isFalse();
        given.event(new PersonDeactivated(AUDE));
        CONTENT.forEach(thing -> assertThat(given.sees(AUDE, thing)).isFalse());
    }

    @Test
    void auditorsFromOutsideDoNothingElseWhateverTheirSetSays() {
        PermissionSetId all = new PermissionSetId("all");
        Given given = anAgency()
                .file(FILE, NORA)
                .attached(FILE, ThreadName.CLIENT)
                .event(new PermissionSetMade(all, "All", PersonKind.EMPLOYEE, Permission.of(PersonKind.EMPLOYEE)))
                .event(fromOutside(all))
                .event(new InvitationAccepted(AUDE));
        assertThat(Policy.permissions(given.state(), AUDE, given.now()))
                .isEqualTo(Set.of(Permission.AUDIT_VIEW, Permission.EXPORT));
        CONTENT.forEach(thing -> assertThat(given.sees(AUDE, thing)).isFalse());
        for (Permission permission : Permission.values()) {
            boolean audits = permission == Permission.AUDIT_VIEW || permission == Permission.EXPORT;
            assertThat(given.decide(AUDE, Action.use(permission), new WholeAgency())
                            .allowed())
                    .as(permission.wireName())
                    .isEqualTo(audits);
        }
        assertThat(given.decide(AUDE, Action.use(Permission.WORK_VIEW), new WholeAgency())
                        .missing())
                .extracting(lack -> lack.sentence().saying())
                .containsExactly(Saying.ONLY_AUDITS);
    }

    @Test
    void auditorsFromOutsideEndOnTheirDay() {
        AccessState state = anAgency()
                .event(fromOutside(new PermissionSetId("AUDITOR")))
                .event(new InvitationAccepted(AUDE))
                .employee(CHRIS, "OWNER")
                .state();
        Instant end = Instant.parse("2026-03-09T23:00:00Z");
        Action audit = Action.use(Permission.AUDIT_VIEW);
        assertThat(Policy.allows(state, AUDE, audit, new WholeAgency(), end.minusNanos(1)))
                .isTrue();
        assertThat(Policy.allows(state, AUDE, audit, new WholeAgency(), end)).isFalse();
        assertThat(Policy.cures(state, CHRIS, AUDE, audit, new WholeAgency(), end))
                .as("they are never there without an end")
                .isEmpty();
    }

    @Test
    void endsOfSeatsAndOfWhatIsGivenAreKnownUntilTheyAreOver() {
        Given given = anAgency()
                .event(fromOutside(new PermissionSetId("AUDITOR")))
                .event(new InvitationAccepted(AUDE))
                .employee(CHRIS, "AUDITOR")
                .employee(PAULA, "OWNER");
        Instant day = Instant.parse("2026-03-09T23:00:00Z");
        Instant end = given.now().plus(Duration.ofDays(1));
        given.event(given(end));
        assertThat(Policy.endingSeats(given.state(), given.now()))
                .containsExactly(new SeatEnding(AUDE, true, end), new SeatEnding(AUDE, false, day));
        assertThat(Policy.endingSeats(given.state(), end)).containsExactly(new SeatEnding(AUDE, false, day));
        assertThat(Policy.endingSeats(given.state(), day)).isEmpty();
        given.event(new PersonDeactivated(AUDE));
        assertThat(Policy.endingSeats(given.state(), given.now())).isEmpty();
    }

    @Test
    void auditorsAreThoseWhoReadTheRecordAndNeitherWorkNorDecide() {
        Given given = withAuditor().event(fromOutside(new PermissionSetId("AUDITOR")));
        assertThat(Policy.isAuditor(given.state(), AUDE)).isTrue();
        assertThat(Policy.isAuditor(given.state(), NORA)).isFalse();
        assertThat(Policy.isAuditor(given.employee(CHRIS, "OWNER").state(), CHRIS))
                .isFalse();
        assertThat(Policy.isAuditor(given.state(), new UserId("nobody"))).isFalse();
    }

    /** With something of everything that is content. */
    private static Given withAuditor() {
        return openToClients()
                .file(FILE, NORA)
                .attached(FILE, ThreadName.CLIENT)
                .event(new InvoiceDrafted(new InvoiceTerms(
                        INVOICE,
                        "1",
                        BRAND,
                        PROJECT,
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-03-15"),
                        List.of(),
                        null)))
                .employee(AUDE, "AUDITOR");
    }

    private static AccessEvent given(Instant end) {
        return new AuditContentGiven(AUDE, REASON, end);
    }

    private static AccessEvent fromOutside(PermissionSetId set) {
        return new EmployeeInvited(
                new Employee(
                        AUDE,
                        Confidential.of("x"),
                        Confidential.of("x"),
                        Confidential.of("x@example.org"),
                        set,
                        LocalDate.parse("2026-03-10"),
                        true),
                "digest");
    }
}
