package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.access.Preview.Line;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.AccessEvent;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Permission;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.task.TaskShared;
import io.portico.messages.unique.AccessMoved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 15 to 21 of access.md, the fold and the preview as yes and no cases. */
class AgencyRulesTest {

    private static final UserId SOMEBODY = new UserId("somebody");

    @ParameterizedTest(name = "{0}: sees work {1}, edits {2}, posts {3}, sees people {4}, grants {5}, audits {6}")
    @CsvSource({
        "OWNER,           true,  true,  true,  true,  true,  true",
        "ADMINISTRATOR,   true,  true,  true,  true,  true,  true",
        "PROJECT_MANAGER, true,  true,  true,  true,  true,  false",
        "MEMBER,          true,  true,  true,  true,  false, false",
        "FINANCE,         true,  false, false, false, false, false",
        "AUDITOR,         false, false, false, false, false, true",
        "CLIENT,          false, false, false, false, false, false",
        "NO_SUCH_SET,     false, false, false, false, false, false"
    })
    void roleMayWhatItsSetSaysAndNoMore(
            String set, boolean work, boolean edit, boolean post, boolean people, boolean grant, boolean audit) {
        Given given = anAgency().client(CLARA, AccessMode.ALL).employee(SOMEBODY, set);
        OfThread notes = new OfThread(TASK, ThreadName.AGENCY);
        assertThat(given.sees(SOMEBODY, new OfProject(PROJECT))).isEqualTo(work);
        assertThat(given.sees(SOMEBODY, new OfTask(TASK))).isEqualTo(work);
        assertThat(given.sees(SOMEBODY, notes)).isEqualTo(work);
        assertThat(given.visible(SOMEBODY).tasks().contains(TASK)).isEqualTo(work);
        assertThat(may(given, Permission.WORK_EDIT, new OfTask(TASK))).isEqualTo(edit);
        assertThat(may(given, Permission.NOTES_POST, notes)).isEqualTo(post);
        assertThat(given.sees(SOMEBODY, new OfPerson(CLARA))).isEqualTo(people);
        assertThat(may(given, Permission.ACCESS_GRANT, new OfProject(PROJECT))).isEqualTo(grant);
        assertThat(may(given, Permission.AUDIT_VIEW, new WholeAgency())).isEqualTo(audit);
        assertThat(may(given, Permission.AUDIT_CONTENT, new WholeAgency())).isFalse();
    }

    private static boolean may(Given given, Permission permission, Resource thing) {
        return given.decide(SOMEBODY, Action.use(permission), thing).allowed();
    }

    @Test
    void notesGoIntoTheAgencysThreadAndRepliesIntoTheOthers() {
        Given given = anAgency().employee(SOMEBODY, "OWNER");
        OfThread notes = new OfThread(TASK, ThreadName.AGENCY);
        OfThread replies = new OfThread(TASK, ThreadName.CLIENT);
        assertThat(may(given, Permission.NOTES_POST, replies)).isFalse();
        assertThat(may(given, Permission.REPLIES_POST, notes)).isFalse();
        assertThat(may(given, Permission.REPLIES_POST, replies)).isTrue();
    }

    @Test
    void onlySetsWithAccessGrantMayGrantAndTheRestAreForbidden() {
        Decision decision = anAgency().decide(MAX, Action.use(Permission.ACCESS_GRANT), new OfProject(PROJECT));
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.seen()).isTrue();
        assertThat(decision.missing()).extracting(Missing::rule).containsExactly(16);
    }

    @Test
    void whoeverReadsTheThreadOfAFileMayHaveItsBytes() {
        Given given =
                anAgency().file(FILE, NORA).attached(FILE, ThreadName.AGENCY).employee(SOMEBODY, "AUDITOR");
        Action download = Action.use(Permission.FILES_DOWNLOAD);
        assertThat(given.decide(MAX, download, new OfFile(FILE)).allowed()).isTrue();
        assertThat(given.decide(SOMEBODY, download, new OfFile(FILE)).allowed()).isFalse();
    }

    @Test
    void guestAuditorEndsOnTheirDay() {
        AccessState state = anAgency()
                .employee(SOMEBODY, "AUDITOR")
                .event(new EndChanged(SOMEBODY, LocalDate.parse("2026-03-10")))
                .state();
        Action audit = Action.use(Permission.AUDIT_VIEW);
        Instant end = Instant.parse("2026-03-09T23:00:00Z");
        assertThat(Policy.allows(state, SOMEBODY, audit, new WholeAgency(), end.minusNanos(1)))
                .isTrue();
        assertThat(Policy.allows(state, SOMEBODY, audit, new WholeAgency(), end))
                .isFalse();
    }

    @Test
    void programActsAsItsSetSaysWithoutAnInvitation() {
        Given given = anAgency().event(new ProgramRegistered(SOMEBODY, "Robot", new PermissionSetId("MEMBER")));
        assertThat(given.sees(SOMEBODY, new OfTask(TASK))).isTrue();
        assertThat(may(given, Permission.ACCESS_GRANT, new OfTask(TASK))).isFalse();
    }

    @Test
    void strangersSeeNothing() {
        assertThat(anAgency().sees(SOMEBODY, new WholeAgency())).isFalse();
        assertThat(anAgency().visible(SOMEBODY).projects()).isEmpty();
        assertThat(Policy.alive(anAgency().state(), SOMEBODY, START)).isFalse();
    }

    @Test
    void stateOfAPastInstantEndsBeforeTheFirstLaterEventWhateverTheClockDidAfterwards() {
        Instant ten = Instant.parse("2026-03-02T10:00:00Z");
        List<Recorded> ledger = List.of(at(0, ten), at(1, ten.plusSeconds(300)), at(2, ten.plusSeconds(60)));
        assertThat(AsOf.prefix(ledger, ten.minusNanos(1))).isEmpty();
        assertThat(AsOf.prefix(ledger, ten)).hasSize(1);
        assertThat(AsOf.prefix(ledger, ten.plusSeconds(60))).hasSize(1);
        assertThat(AsOf.prefix(ledger, ten.plusSeconds(300))).hasSize(3);
    }

    private static Recorded at(long position, Instant instant) {
        return new Recorded(new AccessMoved(position), "access-moved", "id", position, instant, "nora");
    }

    @Test
    void unknownEventMakesTheStateUnreadable() {
        record Strange() implements AccessEvent {}
        Recorded strange = new Recorded(new Strange(), "strange", "id", 5, START, "nora");
        assertThatThrownBy(() -> AccessState.empty().with(strange)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eventThatComesLateMakesTheStateUnreadable() {
        AccessState state = AccessState.empty().with(at(7, START));
        assertThat(state.moves()).isEqualTo(7);
        assertThat(state.position()).isEqualTo(7);
        assertThatThrownBy(() -> state.with(at(7, START))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void previewTellsWhoWouldGainAndLoseWhat() {
        Given given = openToClients()
                .client(CLARA, AccessMode.ALL)
                .client(CHRIS, AccessMode.ASSIGNED)
                .file(FILE, NORA)
                .attached(FILE, ThreadName.CLIENT);
        AccessState before = given.state();
        long next = before.position() + 1;
        Preview preview = Policy.preview(
                before,
                List.of(
                        recorded(new ProjectAccessGranted(PROJECT, CHRIS, null, null), next),
                        recorded(new BrandTaken(CLARA, BRAND), next + 1)),
                given.now(),
                100);
        assertThat(preview.gains())
                .containsExactly(
                        new Line(CHRIS, new OfProject(PROJECT)),
                        new Line(CHRIS, new OfTask(TASK)),
                        new Line(CHRIS, new OfFile(FILE)));
        assertThat(preview.losses())
                .containsExactly(
                        new Line(CLARA, new OfProject(PROJECT)),
                        new Line(CLARA, new OfTask(TASK)),
                        new Line(CLARA, new OfFile(FILE)));
        assertThat(preview.complete()).isTrue();
    }

    @Test
    void previewSaysWhenItIsCutShort() {
        Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED);
        Recorded share = recorded(
                new TaskShared(TASK, CHRIS, null, null, History.ALL),
                given.state().position() + 1);
        Preview preview = Policy.preview(given.state(), List.of(share), given.now(), 1);
        assertThat(preview.gains()).hasSize(1);
        assertThat(preview.complete()).isFalse();
    }

    private static Recorded recorded(AccessEvent event, long position) {
        return new Recorded(event, "event", "id", position, START, "nora");
    }

    @Test
    void whoSeesListsEverybodyWithReasons() {
        Given given = openToClients().client(CLARA, AccessMode.ALL).client(CHRIS, AccessMode.ASSIGNED);
        assertThat(Policy.whoSees(given.state(), new OfTask(TASK), given.now()).keySet())
                .isEqualTo(Set.of(NORA, MAX, CLARA));
    }
}
