package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Missing.What;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfPost;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.CompanyId;
import io.portico.messages.FileId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.file.FileAttached;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.TaskUnshared;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rules 1 to 13 of access.md as yes and no cases. */
class ExternalRulesTest {

    private static final OfProject THE_PROJECT = new OfProject(PROJECT);
    private static final OfTask THE_TASK = new OfTask(TASK);
    private static final OfThread CLIENTS_THREAD = new OfThread(TASK, ThreadName.CLIENT);
    private static final OfThread PARTNERS_THREAD = new OfThread(TASK, ThreadName.PARTNER);
    private static final OfThread NOTES = new OfThread(TASK, ThreadName.AGENCY);

    private static TaskShared shared(History history, @Nullable Instant end) {
        return new TaskShared(TASK, CHRIS, null, end, history);
    }

    private static ProjectAccessGranted granted() {
        return new ProjectAccessGranted(PROJECT, CHRIS, null, null);
    }

    private static PortalTaskCreated created(String task, @Nullable ProjectId project) {
        return new PortalTaskCreated(
                new TaskId(task),
                project,
                Confidential.of("x"),
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                CHRIS,
                Audience.CLIENT);
    }

    @Nested
    class Rule1Alive {

        @Test
        void nothingIsAllowedBeforeTheInvitationIsAccepted() {
            Given given = openToClients().invited(CLARA, AccessMode.ALL, "CLIENT");
            assertThat(given.sees(CLARA, THE_TASK)).isFalse();
            assertThat(given.decide(CLARA, Action.VIEW, THE_TASK).missing())
                    .extracting(Missing::what)
                    .containsExactly(What.ACCEPTED_INVITATION);
            assertThat(given.event(new InvitationAccepted(CLARA)).sees(CLARA, THE_TASK))
                    .isTrue();
        }

        @Test
        void withdrawnInvitationCannotBeAccepted() {
            Given given = openToClients()
                    .invited(CLARA, AccessMode.ALL, "CLIENT")
                    .event(new InvitationWithdrawn(CLARA))
                    .event(new InvitationAccepted(CLARA));
            assertThat(given.sees(CLARA, THE_TASK)).isFalse();
        }

        @Test
        void deactivationTakesEverythingAndActivationGivesItBack() {
            Given given = openToClients().client(CLARA, AccessMode.ALL).event(new PersonDeactivated(CLARA));
            assertThat(given.sees(CLARA, THE_TASK)).isFalse();
            assertThat(given.event(new PersonActivated(CLARA)).sees(CLARA, THE_TASK))
                    .isTrue();
        }

        @Test
        void deactivationDayStartsAtMidnightInTheAgencysTimeZone() {
            // On 29 March 2026 Berlin is still at +1 at midnight, on the 30th at +2.
            assertEndsAt(LocalDate.parse("2026-03-29"), Instant.parse("2026-03-28T23:00:00Z"));
            assertEndsAt(LocalDate.parse("2026-03-30"), Instant.parse("2026-03-29T22:00:00Z"));
        }

        private static void assertEndsAt(LocalDate day, Instant end) {
            AccessState state = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .event(new EndChanged(CLARA, day))
                    .state();
            assertThat(Policy.alive(state, CLARA, end.minusNanos(1))).isTrue();
            assertThat(Policy.alive(state, CLARA, end)).isFalse();
            assertThat(Policy.visible(state, CLARA, START).until()).isEqualTo(end);
        }

        @Test
        void shareCountsUntilItsEndAndNotAtIt() {
            Instant end = START.plusSeconds(86_400);
            AccessState state = anAgency()
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(shared(History.ALL, end))
                    .state();
            assertThat(Policy.allows(state, CHRIS, Action.VIEW, THE_TASK, end.minusNanos(1)))
                    .isTrue();
            assertThat(Policy.allows(state, CHRIS, Action.VIEW, THE_TASK, end)).isFalse();
            assertThat(Policy.visible(state, CHRIS, START).until()).isEqualTo(end);
        }

        @Test
        void nobodyIsAllowedAnythingWhileTheAgencyIsSuspended() {
            Given given =
                    openToClients().client(CLARA, AccessMode.ALL).event(new AgencySuspended(new AgencyId("agency")));
            assertThat(given.sees(CLARA, THE_TASK)).isFalse();
            assertThat(given.sees(NORA, THE_TASK)).isFalse();
        }
    }

    @Nested
    class Rule2Brand {

        @Test
        void takingABrandSilencesSharesAndGivingItBackRevivesThem() {
            Given given = anAgency()
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(shared(History.ALL, null))
                    .event(new BrandTaken(CHRIS, BRAND));
            assertThat(given.sees(CHRIS, THE_TASK)).isFalse();
            assertThat(given.decide(CHRIS, Action.VIEW, THE_TASK).missing())
                    .extracting(Missing::what)
                    .containsExactly(What.BRAND);
            assertThat(given.event(new BrandGiven(CHRIS, BRAND)).sees(CHRIS, THE_TASK))
                    .isTrue();
        }

        @Test
        void allMeansAllOfOwnBrandsOnly() {
            ProjectId foreign = new ProjectId("foreign");
            Given given = anAgency()
                    .client(CLARA, AccessMode.ALL)
                    .project(foreign, OTHER_BRAND)
                    .event(new ProjectOpened(foreign, Set.of(Audience.CLIENT)));
            assertThat(given.sees(CLARA, new OfProject(foreign))).isFalse();
        }

        @Test
        void personWithACompanyHasNoBrandOfAnother() {
            Given given = openToClients().clientOf(new CompanyId("other-company"), CLARA);
            assertThat(given.sees(CLARA, THE_TASK)).isFalse();
        }
    }

    @Nested
    class Rules3To5ProjectAndTask {

        @Test
        void projectIsSeenFromInsideAsALineOrNotAtAll() {
            Given given = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .partner(PAULA, AccessMode.ALL)
                    .event(shared(History.ALL, null));
            assertThat(sight(given, CLARA)).isEqualTo(ProjectSight.INSIDE);
            assertThat(sight(given, CHRIS)).isEqualTo(ProjectSight.LINE);
            assertThat(sight(given, PAULA)).isEqualTo(ProjectSight.NONE);
            given.event(new PersonDeactivated(CLARA));
            assertThat(sight(given, CLARA)).isEqualTo(ProjectSight.NONE);
        }

        private ProjectSight sight(Given given, UserId who) {
            return Policy.sight(given.state(), who, PROJECT, given.now());
        }

        @Test
        void projectsAndTasksComeInTheOrderInWhichTheyWereMade() {
            List<ProjectId> projects =
                    List.of("p4", "p1", "p3", "p2").stream().map(ProjectId::new).toList();
            List<TaskId> tasks = new ArrayList<>();
            Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED);
            projects.forEach(project ->
                    given.project(project, BRAND).event(new ProjectOpened(project, Set.of(Audience.CLIENT))));
            for (int i = 0; i < 8; i++) {
                TaskId task = new TaskId("t" + i);
                tasks.add(task);
                given.task(task, projects.get(i % projects.size()))
                        .event(new TaskOpened(task, Set.of(Audience.CLIENT)));
            }
            projects.reversed().forEach(project -> given.event(new ProjectAccessGranted(project, CHRIS, null, null)));
            assertThat(given.visible(CHRIS).projects().keySet()).containsExactlyElementsOf(projects);
            assertThat(given.visible(CHRIS).tasks()).containsExactlyElementsOf(tasks);
        }

        @Test
        void listsHoldUntilTheFirstEndThatMattersToThem() {
            Instant grant = Given.START.plus(Duration.ofDays(2));
            Instant share = Given.START.plus(Duration.ofDays(1));
            Given given = openToClients()
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(new ProjectAccessGranted(PROJECT, CHRIS, null, grant));
            assertThat(given.visible(CHRIS).until()).isEqualTo(grant);
            given.event(shared(History.ALL, share));
            assertThat(given.visible(CHRIS).until())
                    .as("the task is seen from inside all the same")
                    .isEqualTo(grant);
            given.event(new TaskOpened(TASK, Set.of()));
            assertThat(given.visible(CHRIS).until()).isEqualTo(share);
            given.event(shared(History.ALL, Given.START.plus(Duration.ofDays(3))));
            assertThat(given.visible(CHRIS).until()).isEqualTo(grant);
            given.event(new AccessModeChanged(CHRIS, AccessMode.ALL));
            assertThat(given.visible(CHRIS).until())
                    .as("who has all needs no grant")
                    .isEqualTo(Given.START.plus(Duration.ofDays(3)));
        }

        @Test
        void creatorSeesTheirTaskWhateverIsSharedOrNot() {
            Given given = openToClients()
                    .client(CHRIS, AccessMode.ALL)
                    .event(created("own", PROJECT))
                    .event(new TaskShared(new TaskId("own"), CHRIS, null, Given.START, History.ALL))
                    .event(new TaskUnshared(new TaskId("own"), CHRIS))
                    .event(new ProjectOpened(PROJECT, Set.of()));
            assertThat(given.visible(CHRIS).tasks()).containsExactly(new TaskId("own"));
            assertThat(given.visible(CHRIS).until()).isNull();
        }

        @Test
        void lineOfAProjectIsExplainedByTheTaskAndNotByTheWayThatFailed() {
            Decision decision = openToClients()
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(shared(History.ALL, null))
                    .decide(CHRIS, Action.VIEW, THE_PROJECT);
            assertThat(decision.reasons())
                    .extracting(Reason::event)
                    .startsWith("invitation-accepted")
                    .contains("task-shared")
                    .doesNotContain("project-opened");
        }

        @Test
        void lineOfAProjectIsExplainedByTheFirstOfTheTasksThatShowIt() {
            List<TaskId> tasks =
                    Stream.of("d", "a", "c", "b", "f", "e").map(TaskId::new).toList();
            Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED);
            tasks.forEach(task -> given.task(task, PROJECT));
            tasks.reversed().forEach(task -> given.event(new TaskShared(task, CHRIS, null, null, History.ALL)));
            assertThat(given.decide(CHRIS, Action.VIEW, THE_PROJECT).reasons())
                    .filteredOn(reason -> "task-shared".equals(reason.event()))
                    .extracting(Reason::sentence)
                    .containsExactly(new Sentence(Saying.TASK_SHARED, List.of(new TaskId("d"), CHRIS)));
        }

        @Test
        void tasksSeenByNameComeInTheOrderInWhichTheyWereMade() {
            TaskId later = new TaskId("a-later-one");
            Given given = anAgency()
                    .task(later, PROJECT)
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(new TaskShared(later, CHRIS, null, null, History.ALL))
                    .event(shared(History.ALL, null));
            assertThat(given.visible(CHRIS).tasks()).containsExactly(TASK, later);
        }

        @Test
        void ownTasksAreListedThoughProjectAndTaskAreLocked() {
            Given given = openToClients()
                    .client(CHRIS, AccessMode.ALL)
                    .event(created("own", PROJECT))
                    .event(new ProjectOpened(PROJECT, Set.of()));
            assertThat(given.visible(CHRIS).tasks()).containsExactly(new TaskId("own"));
        }

        @Test
        void shareThatIsOverIsMissingLikeOneThatNeverWas() {
            Instant end = Given.START.plus(Duration.ofHours(1));
            Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED).event(shared(History.ALL, end));
            assertThat(Policy.decide(given.state(), CHRIS, Action.VIEW, THE_TASK, end)
                            .missing())
                    .extracting(Missing::sentence)
                    .contains(new Sentence(Saying.TASK_NOT_SHARED, List.of(TASK, CHRIS)));
        }

        @Test
        void newProjectsAndTasksAreLocked() {
            Given given = anAgency().client(CLARA, AccessMode.ALL);
            assertThat(given.sees(CLARA, THE_PROJECT)).isFalse();
            assertThat(given.sees(CLARA, THE_TASK)).isFalse();
        }

        @Test
        void allSeesOpenProjectsAndTheirOpenTasks() {
            Given given = openToClients().client(CLARA, AccessMode.ALL);
            assertThat(given.visible(CLARA).projects()).containsExactlyEntriesOf(Map.of(PROJECT, ProjectSight.INSIDE));
            assertThat(given.visible(CLARA).tasks()).containsExactly(TASK);
        }

        @Test
        void assignedSeesOpenProjectsOnlyWhenGranted() {
            Given given = openToClients().client(CHRIS, AccessMode.ASSIGNED);
            assertThat(given.sees(CHRIS, THE_PROJECT)).isFalse();
            assertThat(given.decide(CHRIS, Action.VIEW, THE_PROJECT).missing())
                    .extracting(Missing::what)
                    .containsExactly(What.GRANT);
            assertThat(given.event(granted()).sees(CHRIS, THE_PROJECT)).isTrue();
            assertThat(given.event(new ProjectAccessRevoked(PROJECT, CHRIS)).sees(CHRIS, THE_PROJECT))
                    .isFalse();
        }

        @Test
        void lockWinsOverAGrant() {
            Given given = openToClients()
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(granted())
                    .event(new ProjectOpened(PROJECT, Set.of()));
            assertThat(given.sees(CHRIS, THE_PROJECT)).isFalse();
            assertThat(given.sees(CHRIS, THE_TASK)).isFalse();
        }

        @Test
        void openToClientsIsNotOpenToPartners() {
            Given given = openToClients().partner(PAULA, AccessMode.ALL);
            assertThat(given.sees(PAULA, THE_PROJECT)).isFalse();
            assertThat(given.sees(PAULA, THE_TASK)).isFalse();
        }

        @Test
        void shareShowsTheTaskAndALineOfItsLockedProject() {
            Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED).event(shared(History.ALL, null));
            assertThat(given.sees(CHRIS, THE_TASK)).isTrue();
            assertThat(given.sees(CHRIS, THE_PROJECT)).isTrue();
            assertThat(Policy.sight(given.state(), CHRIS, PROJECT, given.now())).isEqualTo(ProjectSight.LINE);
            given.event(new TaskUnshared(TASK, CHRIS));
            assertThat(given.sees(CHRIS, THE_TASK)).isFalse();
            assertThat(given.sees(CHRIS, THE_PROJECT)).isFalse();
        }

        @Test
        void creatorSeesOwnTaskThoughProjectAndTaskAreLocked() {
            Given given = anAgency()
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(created("mine", PROJECT))
                    .event(new TaskOpened(new TaskId("mine"), Set.of()))
                    .event(new TaskUnshared(new TaskId("mine"), CHRIS));
            assertThat(given.sees(CHRIS, new OfTask(new TaskId("mine")))).isTrue();
        }

        @Test
        void movedTaskIsLocked() {
            ProjectId other = new ProjectId("other");
            Given given = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .project(other, BRAND)
                    .event(new ProjectOpened(other, Set.of(Audience.CLIENT)))
                    .event(new TaskMoved(TASK, other, null));
            assertThat(given.sees(CLARA, THE_TASK)).isFalse();
            assertThat(given.state().tasksOf(other)).containsExactly(TASK);
            assertThat(given.state().tasksOf(PROJECT)).isEmpty();
        }

        @Test
        void theReasonOfAGrantOrShareSaysWhyItWasGiven() {
            Confidential why = Confidential.of("reads the draft");
            Given given = openToClients()
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(new ProjectAccessGranted(PROJECT, CHRIS, why, null))
                    .client(CLARA, AccessMode.ASSIGNED)
                    .event(new TaskShared(TASK, CLARA, why, null, History.ALL));
            assertThat(given.decide(CHRIS, Action.VIEW, THE_PROJECT).reasons())
                    .filteredOn(reason -> reason.why() != null)
                    .singleElement()
                    .satisfies(reason -> {
                        assertThat(reason.event()).isEqualTo("project-access-granted");
                        assertThat(reason.why()).isEqualTo(why);
                    });
            assertThat(given.decide(CLARA, Action.VIEW, THE_TASK).reasons())
                    .filteredOn(reason -> reason.why() != null)
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.event()).isEqualTo("task-shared"));
        }

        @Test
        void reasonsOfAYesAreThoseOfTheWayThatHeldAndWhatWasSaidBefore() {
            Decision decision = openToClients()
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(shared(History.ALL, null))
                    .decide(CHRIS, Action.VIEW, THE_TASK);
            assertThat(decision.reasons())
                    .extracting(Reason::event)
                    .containsExactly("invitation-accepted", "client-invited", "task-shared", "client-invited");
        }

        @Test
        void movedTaskIsNothingToThoseInsideTheProjectItLeft() {
            ProjectId other = new ProjectId("other");
            Given given = openToClients()
                    .project(other, BRAND)
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(granted());
            assertThat(given.visible(CHRIS).tasks()).containsExactly(TASK);
            given.event(new TaskMoved(TASK, other, null)).event(new TaskOpened(TASK, Set.of(Audience.CLIENT)));
            assertThat(given.visible(CHRIS).tasks()).isEmpty();
            assertThat(given.state().tasksOf(PROJECT)).isEmpty();
            assertThat(given.state().tasksOf(other)).containsExactly(TASK);
        }

        @Test
        void subtaskIsKnownByItsParentUntilItIsMovedAway() {
            TaskId child = new TaskId("child");
            Given given = anAgency().task(child, PROJECT).event(new TaskMoved(child, PROJECT, TASK));
            assertThat(given.state().subtasksOf(TASK)).containsExactly(child);
            given.event(new TaskMoved(child, PROJECT, null));
            assertThat(given.state().subtasksOf(TASK)).isEmpty();
        }

        @Test
        void becomingASubtaskOpensNothing() {
            TaskId child = new TaskId("child");
            Given given = openToClients()
                    .task(child, PROJECT)
                    .client(CHRIS, AccessMode.ALL)
                    .event(new TaskNested(child, TASK));
            assertThat(given.state().subtasksOf(TASK)).containsExactly(child);
            assertThat(given.visible(CHRIS).tasks()).containsExactly(TASK);
            given.event(new TaskNested(child, null));
            assertThat(given.state().subtasksOf(TASK)).isEmpty();
            assertThat(given.visible(CHRIS).tasks()).containsExactly(TASK);
        }

        @Test
        void reasonsOfAYesNameTheEventsThatMadeItSo() {
            Decision decision = openToClients()
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(granted())
                    .decide(CHRIS, Action.VIEW, THE_TASK);
            assertThat(decision.reasons())
                    .extracting(Reason::event)
                    .containsExactly(
                            "invitation-accepted",
                            "client-invited",
                            "task-opened",
                            "project-opened",
                            "project-access-granted",
                            "client-invited");
            assertThat(decision.reasons()).extracting(Reason::rule).containsExactly(1, 2, 4, 3, 3, 11);
            assertThat(decision.reasons()).extracting(Reason::by).containsOnly("nora");
            assertThat(decision.missing()).isEmpty();
        }
    }

    @Nested
    class Rules6And7ThreadAndFile {

        @Test
        void eachAudienceReadsItsOwnThreadAndNoOther() {
            Given given = openToClients().client(CLARA, AccessMode.ALL);
            assertThat(given.sees(CLARA, CLIENTS_THREAD)).isTrue();
            assertThat(given.sees(CLARA, PARTNERS_THREAD)).isFalse();
            assertThat(given.sees(CLARA, NOTES)).isFalse();
        }

        @Test
        void shareFromNowOnHidesOlderPosts() {
            Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED);
            long before = given.nextPosition() - 1;
            given.event(shared(History.FROM_NOW, null));
            long after = given.nextPosition();
            assertThat(given.sees(CHRIS, new OfPost(TASK, ThreadName.CLIENT, before)))
                    .isFalse();
            assertThat(given.sees(CHRIS, new OfPost(TASK, ThreadName.CLIENT, after)))
                    .isTrue();
            given.event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT)))
                    .event(new TaskOpened(TASK, Set.of(Audience.CLIENT)))
                    .event(granted());
            assertThat(given.sees(CHRIS, new OfPost(TASK, ThreadName.CLIENT, before)))
                    .isTrue();
        }

        @Test
        void sharingAgainFromNowOnCountsFromTheLastTime() {
            Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED).event(shared(History.FROM_NOW, null));
            long between = given.nextPosition() - 1;
            given.event(shared(History.FROM_NOW, null));
            assertThat(given.sees(CHRIS, new OfPost(TASK, ThreadName.CLIENT, between)))
                    .isFalse();
        }

        @Test
        void filesComeInTheOrderInWhichTheyWereUploadedWhetherPostedOrNot() {
            List<FileId> files =
                    Stream.of("d", "a", "c", "b", "f", "e").map(FileId::new).toList();
            Given given = openToClients().client(CLARA, AccessMode.ALL).client(CHRIS, AccessMode.ALL);
            files.forEach(file -> given.file(file, CLARA));
            assertThat(Policy.files(given.state(), CLARA, given.now())).containsExactlyElementsOf(files);
            files.subList(1, 5).reversed().forEach(file -> given.attached(file, ThreadName.CLIENT));
            assertThat(Policy.files(given.state(), CLARA, given.now())).containsExactlyElementsOf(files);
            assertThat(Policy.files(given.state(), CHRIS, given.now())).containsExactlyElementsOf(files.subList(1, 5));
            assertThat(Policy.files(given.state(), NORA, given.now())).containsExactlyElementsOf(files.subList(1, 5));
        }

        @Test
        void threadPostAndFileOfATaskThatNeverWasAreNotThere() {
            TaskId none = new TaskId("none");
            Given given = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .file(FILE, CLARA)
                    .event(new FileAttached(FILE, new PostId("post"), none, ThreadName.CLIENT));
            for (Resource thing : List.of(
                    new OfThread(none, ThreadName.CLIENT),
                    new OfPost(none, ThreadName.CLIENT, 1),
                    new OfFile(FILE),
                    new OfFile(new FileId("none")))) {
                assertThat(given.sees(CLARA, thing)).as("%s", thing).isFalse();
                assertThat(given.decide(CLARA, Action.VIEW, thing).missing())
                        .as("%s", thing)
                        .extracting(Missing::what)
                        .containsExactly(What.THING_EXISTS);
            }
            assertThat(Policy.files(given.state(), CLARA, given.now())).isEmpty();
            assertThat(given.sees(NORA, new OfThread(none, ThreadName.CLIENT))).isFalse();
            assertThat(given.sees(NORA, new OfPost(none, ThreadName.CLIENT, 1))).isFalse();
            assertThat(given.sees(NORA, new OfFile(new FileId("none")))).isFalse();
        }

        @Test
        void unpostedFileIsItsUploadersAlone() {
            Given given = openToClients().client(CLARA, AccessMode.ALL).file(FILE, CLARA);
            assertThat(given.sees(CLARA, new OfFile(FILE))).isTrue();
            assertThat(given.sees(NORA, new OfFile(FILE))).isFalse();
            assertThat(Policy.files(given.state(), CLARA, given.now())).containsExactly(FILE);
        }

        @Test
        void postedFileHasTheAudienceOfItsThread() {
            Given notes = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .file(FILE, NORA)
                    .attached(FILE, ThreadName.AGENCY);
            assertThat(notes.sees(CLARA, new OfFile(FILE))).isFalse();
            Given replies = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .file(FILE, NORA)
                    .attached(FILE, ThreadName.CLIENT);
            assertThat(replies.sees(CLARA, new OfFile(FILE))).isTrue();
            assertThat(replies.state().task(TASK).orElseThrow().outsideContent())
                    .isTrue();
        }
    }

    @Nested
    class Rule10People {

        @Test
        void agencysPeopleAndColleaguesAreSeenByASwitchEach() {
            PermissionSetId set = new PermissionSetId("set");
            Given given = openToClients()
                    .event(new PermissionSetMade(
                            set,
                            "Set",
                            PersonKind.CLIENT,
                            Set.of(Permission.PROJECTS_VIEW, Permission.TASKS_VIEW, Permission.TEAM_VIEW)))
                    .client(CLARA, AccessMode.ALL, set.value())
                    .client(CHRIS, AccessMode.ALL);
            assertThat(given.sees(CLARA, new OfPerson(NORA))).isTrue();
            assertThat(given.sees(CLARA, new OfPerson(CHRIS))).isFalse();
            given.event(new PermissionSetEdited(
                    set, "Set", Set.of(Permission.PROJECTS_VIEW, Permission.TASKS_VIEW, Permission.COLLEAGUES_VIEW)));
            assertThat(given.sees(CLARA, new OfPerson(NORA))).isFalse();
            assertThat(given.sees(CLARA, new OfPerson(CHRIS))).isTrue();
        }

        @Test
        void whoseShareIsOverIsNamedOnTheTaskNoMore() {
            Instant end = Given.START.plus(Duration.ofHours(1));
            Given given = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(shared(History.ALL, end));
            assertThat(given.sees(CLARA, new OfPerson(CHRIS))).isTrue();
            assertThat(Policy.allows(given.state(), CLARA, Action.VIEW, new OfPerson(CHRIS), end))
                    .isFalse();
        }

        @Test
        void whoSeesATaskFromInsideOnlyIsNotNamedOnIt() {
            Given given = openToClients()
                    .client(CLARA, AccessMode.ASSIGNED)
                    .event(new TaskShared(TASK, CLARA, null, null, History.ALL))
                    .client(CHRIS, AccessMode.ALL)
                    .event(shared(History.ALL, START));
            assertThat(given.sees(CHRIS, THE_TASK)).isTrue();
            assertThat(given.sees(CLARA, new OfPerson(CHRIS))).isFalse();
            assertThat(given.event(shared(History.ALL, null)).sees(CLARA, new OfPerson(CHRIS)))
                    .isTrue();
        }

        @Test
        void whoeverUploadedAFileOneReadsIsSeen() {
            UserId otto = new UserId("otto");
            FileId noted = new FileId("noted");
            Given given = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .employee(otto, "MEMBER")
                    .file(noted, otto)
                    .attached(noted, ThreadName.AGENCY)
                    .file(FILE, otto);
            assertThat(given.sees(CLARA, new OfPerson(otto))).isFalse();
            given.attached(FILE, ThreadName.CLIENT);
            assertThat(given.sees(CLARA, new OfPerson(otto))).isTrue();
        }

        @Test
        void insideOneSeesManagerAndTeam() {
            Given given = openToClients().client(CLARA, AccessMode.ALL).employee(CHRIS, "MEMBER");
            assertThat(given.sees(CLARA, new OfPerson(NORA))).isTrue();
            assertThat(given.sees(CLARA, new OfPerson(MAX))).isTrue();
            assertThat(given.sees(CLARA, new OfPerson(CHRIS))).isFalse();
        }

        @Test
        void withALineOneSeesTheManagerAndTheAssignees() {
            TaskId bare = new TaskId("bare");
            Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED).event(shared(History.ALL, null));
            assertThat(given.sees(CHRIS, new OfPerson(NORA))).isTrue();
            assertThat(given.sees(CHRIS, new OfPerson(MAX))).isTrue();
            assertThat(given.event(created(bare.value(), PROJECT))
                            .event(new TaskUnshared(TASK, CHRIS))
                            .sees(CHRIS, new OfPerson(MAX)))
                    .isFalse();
        }

        @Test
        void colleaguesInsideTheSameProjectSeeEachOther() {
            Given given = openToClients().client(CLARA, AccessMode.ALL).client(CHRIS, AccessMode.ASSIGNED);
            assertThat(given.sees(CLARA, new OfPerson(CHRIS))).isFalse();
            given.event(granted());
            assertThat(given.sees(CLARA, new OfPerson(CHRIS))).isTrue();
            assertThat(given.sees(CHRIS, new OfPerson(CLARA))).isTrue();
        }

        @Test
        void otherAudienceIsNeverSeen() {
            Given given = openToClients()
                    .event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT, Audience.PARTNER)))
                    .client(CLARA, AccessMode.ALL)
                    .partner(PAULA, AccessMode.ALL);
            assertThat(given.sees(CLARA, new OfPerson(PAULA))).isFalse();
            assertThat(given.sees(PAULA, new OfPerson(CLARA))).isFalse();
        }

        @Test
        void whoIsNamedOnATaskIsSeenByThoseWhoSeeIt() {
            Given given = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(shared(History.ALL, null));
            assertThat(given.sees(CLARA, new OfPerson(CHRIS))).isTrue();
        }
    }

    @Nested
    class Rules11To13SetsAndDoing {

        @Test
        void clientFinanceSeesNoWork() {
            Given given = openToClients().client(CLARA, AccessMode.ALL, "CLIENT_FINANCE");
            assertThat(given.visible(CLARA).projects()).isEmpty();
            assertThat(given.visible(CLARA).tasks()).isEmpty();
            assertThat(given.decide(CLARA, Action.VIEW, THE_TASK).missing())
                    .extracting(Missing::what)
                    .containsExactly(What.PERMISSION);
        }

        @Test
        void viewerReadsAndMayNotPostWhichIsForbiddenAndNotHidden() {
            Given given = openToClients().client(CLARA, AccessMode.ALL, "CLIENT_VIEWER");
            assertThat(given.sees(CLARA, CLIENTS_THREAD)).isTrue();
            Decision decision = given.decide(CLARA, Action.use(Permission.REPLIES_POST), CLIENTS_THREAD);
            assertThat(decision.allowed()).isFalse();
            assertThat(decision.seen()).isTrue();
        }

        @Test
        void doingWhatOneCannotSeeIsNotFound() {
            Given given = openToClients().client(CLARA, AccessMode.ALL);
            assertThat(given.decide(CLARA, Action.use(Permission.REPLIES_POST), PARTNERS_THREAD)
                            .seen())
                    .isFalse();
        }

        @Test
        void statusIsOffInEveryBuiltInSetOutside() {
            assertThat(Policy.permissionSets(AccessState.empty()))
                    .filteredOn(set -> set.base().audience().isPresent())
                    .hasSize(5)
                    .noneMatch(set -> set.permissions().contains(Permission.TASKS_STATUS));
        }

        @Test
        void setOfAnotherBaseGivesNothing() {
            Given given = openToClients().client(CLARA, AccessMode.ALL, "OWNER");
            assertThat(Policy.lastingPermissions(given.state(), CLARA)).isEmpty();
            assertThat(given.sees(CLARA, THE_TASK)).isFalse();
        }

        @Test
        void nobodyOutsideEverGrants() {
            Given given = openToClients().client(CLARA, AccessMode.ALL, "CLIENT_ADMIN");
            Decision decision = given.decide(CLARA, Action.use(Permission.ACCESS_GRANT), THE_PROJECT);
            assertThat(decision.allowed()).isFalse();
            assertThat(decision.missing()).extracting(Missing::rule).containsExactly(12);
        }

        @Test
        void tasksAreCreatedOnlyFromInsideTheProject() {
            Action create = Action.use(Permission.TASKS_CREATE);
            Given given = openToClients().client(CHRIS, AccessMode.ASSIGNED).event(shared(History.ALL, null));
            assertThat(given.decide(CHRIS, create, THE_PROJECT).allowed()).isFalse();
            assertThat(given.decide(CHRIS, create, THE_PROJECT).seen()).isTrue();
            assertThat(given.decide(CHRIS, create, new WholeAgency()).allowed()).isTrue();
            assertThat(given.event(granted()).decide(CHRIS, create, THE_PROJECT).allowed())
                    .isTrue();
        }

        @Test
        void taskWithoutAProjectIsItsCreatorsAndTheAgencys() {
            OfTask loose = new OfTask(new TaskId("loose"));
            Given given = openToClients()
                    .client(CLARA, AccessMode.ALL)
                    .client(CHRIS, AccessMode.ASSIGNED)
                    .event(created("loose", null))
                    .event(new TaskShared(loose.taskId(), CLARA, null, null, History.ALL));
            assertThat(given.sees(CHRIS, loose)).isTrue();
            assertThat(given.sees(NORA, loose)).isTrue();
            assertThat(given.sees(CLARA, loose)).isFalse();
        }
    }
}
