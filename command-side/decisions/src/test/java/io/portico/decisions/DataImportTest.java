package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ImportId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.imports.DiscardImport;
import io.portico.messages.imports.DropImportFile;
import io.portico.messages.imports.FinishImport;
import io.portico.messages.imports.ImportFinished;
import io.portico.messages.imports.ImportRows;
import io.portico.messages.imports.ImportTakenBack;
import io.portico.messages.imports.ImportUndone;
import io.portico.messages.imports.NewProject;
import io.portico.messages.imports.NewTask;
import io.portico.messages.imports.RowsImported;
import io.portico.messages.imports.StartImport;
import io.portico.messages.imports.StopImport;
import io.portico.messages.imports.TakeBackImport;
import io.portico.messages.imports.UndoImport;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.PostNote;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.TaskTakenBack;
import io.portico.tenancy.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataImportTest {

    private static final ImportId IMPORT = new ImportId("import");

    private final House house = House.furnished();

    @BeforeEach
    void begin() {
        house.openProject("p1", "coffee");
        house.olga(new EditProject(
                new ProjectId("p1"), null, null, null, null, null, null, null, null, Set.of(Audience.CLIENT)));
        house.olga(House.uploading("import", 3));
        house.olga(new StartImport(IMPORT));
    }

    private static ImportRows rows(int from, int upTo, NewTask... tasks) {
        return new ImportRows(IMPORT, from, upTo, List.of(), List.of(tasks), List.of());
    }

    private <T> List<T> happened(Class<T> type, Runnable deed) {
        return house.eventsOf(deed).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void whatIsImportedIsLockedWhateverItsProjectOrParentSay() {
        house.openTask("open", "p1");
        List<TaskAdded> added = happened(
                TaskAdded.class, () -> house.olga(rows(0, 2, House.bringing("a", null), House.bringing("b", "open"))));
        assertThat(added).hasSize(2).allSatisfy(task -> assertThat(task.openTo())
                .isEmpty());
    }

    @Test
    void tasksNotesAndHowFarItCameAreOneStep() {
        List<Object> events = house.eventsOf(() -> house.olga(rows(0, 2, House.bringing("a", null, "n1", "n2"))));
        assertThat(events.stream().filter(NotePosted.class::isInstance)).hasSize(2);
        assertThat(events.getLast()).isInstanceOf(RowsImported.class);
        assertThat(((RowsImported) events.getLast()).upTo()).isEqualTo(2);
    }

    @Test
    void theKeysOfAStepAreMadeTogetherOnceNothingOfItIsRefused() {
        house.confidences.prepared.clear();
        house.refused(
                House.OLGA, rows(0, 2, House.bringing("a", null), House.bringing("b", "nowhere")), Code.NOT_FOUND);
        assertThat(house.confidences.prepared).isEmpty();
        house.olga(new ImportRows(
                IMPORT,
                0,
                2,
                List.of(new NewProject(new ProjectId("made"), new BrandId("coffee"), House.words("Made"))),
                List.of(House.bringing("a", null), House.bringing("b", "a")),
                List.of()));
        assertThat(house.confidences.prepared).containsExactly(List.of("project:made", "task:a", "task:b"));
    }

    @Test
    void aStepIsTakenOnceAndInOrder() {
        house.olga(rows(0, 2, House.bringing("a", null)));
        house.refused(House.OLGA, rows(0, 2, House.bringing("b", null)), Code.CONFLICT);
        house.refused(House.OLGA, rows(2, 4, House.bringing("b", null)), Code.CONFLICT);
        house.refused(House.OLGA, rows(2, 3, House.bringing("a", null)), Code.ALREADY_EXISTS);
        house.refused(House.OLGA, new FinishImport(IMPORT), Code.IMPORT_ELSEWHERE);
        house.olga(rows(2, 3, House.bringing("b", null)));
        assertThat(house.eventsOf(() -> house.olga(new FinishImport(IMPORT))))
                .containsExactly(new ImportFinished(IMPORT));
    }

    @Test
    void aTaskIsPartOnlyOfOneInItsProject() {
        house.openProject("elsewhere", "cars");
        house.task("far", "elsewhere");
        house.refused(House.OLGA, rows(0, 1, House.bringing("a", "far")), Code.PARENT_IN_ANOTHER_PROJECT);
        house.refused(House.OLGA, rows(0, 1, House.bringing("a", "nowhere")), Code.NOT_FOUND);
        house.olga(rows(0, 2, House.bringing("a", null), House.bringing("b", "a")));
    }

    @Test
    void whoeverStartedItIsInWhoseNameItGoesOn() {
        UserId mia = house.employeeOf("mia", "MEMBER");
        house.refused(mia, rows(0, 1, House.bringing("a", null)), Code.NOT_FOUND);
        house.olga(new StopImport(IMPORT));
        house.refused(House.OLGA, rows(0, 1, House.bringing("a", null)), Code.IMPORT_ELSEWHERE);
        house.by(mia, new StartImport(IMPORT));
        house.by(mia, rows(0, 1, House.bringing("a", null)));
    }

    @Test
    void whatNobodyWorkedOnIsTakenBackAndTheRestIsKept() {
        house.olga(new ImportRows(
                IMPORT,
                0,
                3,
                List.of(
                        new NewProject(new ProjectId("made"), new BrandId("coffee"), House.words("Made")),
                        new NewProject(new ProjectId("empty"), new BrandId("coffee"), House.words("Empty"))),
                List.of(
                        House.bringing("edited", null),
                        House.bringing("opened", null),
                        House.bringing("noted", null, "n1"),
                        House.bringing("whole", null),
                        House.bringing("part", "whole"),
                        House.bringing("gone", null, "n2"),
                        House.bringing("goneToo", "gone")),
                List.of()));
        house.olga(new FinishImport(IMPORT));
        house.olga(new EditTask(new TaskId("edited"), null, null, null, TaskStatus.DONE, null, null, null, null));
        house.olga(new OpenTask(new TaskId("opened"), Set.of(Audience.CLIENT)));
        house.olga(new PostNote(new PostId("mine"), new TaskId("noted"), House.words("Mine"), List.of()));
        house.olga(House.addingTask("own", "p1", "part"));
        house.olga(new UndoImport(IMPORT));
        List<Object> events = house.eventsOf(() -> house.olga(new TakeBackImport(IMPORT)));
        ImportTakenBack back = events.stream()
                .filter(ImportTakenBack.class::isInstance)
                .map(ImportTakenBack.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(back.tasks()).containsExactly(new TaskId("goneToo"), new TaskId("gone"));
        assertThat(back.keptTasks())
                .containsExactly(
                        new TaskId("part"),
                        new TaskId("whole"),
                        new TaskId("noted"),
                        new TaskId("opened"),
                        new TaskId("edited"));
        assertThat(back.projects()).containsExactlyInAnyOrder(new ProjectId("made"), new ProjectId("empty"));
        assertThat(events)
                .contains(new TaskTakenBack(new TaskId("gone")), new ProjectTakenBack(new ProjectId("made")))
                .last()
                .isEqualTo(new ImportUndone(IMPORT));
        house.refused(
                House.OLGA,
                new EditTask(new TaskId("gone"), null, null, null, TaskStatus.DONE, null, null, null, null),
                Code.NOT_FOUND);
        house.refused(House.OLGA, new StartImport(IMPORT), Code.IMPORT_ELSEWHERE);
    }

    @Test
    void aProjectThatSomebodyWorkedOnIsKept() {
        house.olga(new ImportRows(
                IMPORT,
                0,
                3,
                List.of(new NewProject(new ProjectId("made"), new BrandId("coffee"), House.words("Made"))),
                List.of(),
                List.of()));
        assertThat(house.events().stream()
                        .filter(ProjectAdded.class::isInstance)
                        .map(ProjectAdded.class::cast)
                        .filter(added -> added.projectId().equals(new ProjectId("made")))
                        .map(ProjectAdded::newTasksOpenTo))
                .containsExactly(Set.of());
        house.olga(new FinishImport(IMPORT));
        house.task("own", "made");
        house.olga(new UndoImport(IMPORT));
        List<ImportTakenBack> back = happened(ImportTakenBack.class, () -> house.olga(new TakeBackImport(IMPORT)));
        assertThat(back.getFirst().keptProjects()).containsExactly(new ProjectId("made"));
        assertThat(Objects.requireNonNull(back.getFirst()).projects()).isEmpty();
    }

    @Test
    void takingBackGoesOnInPiecesAndEndsByItself() {
        house.olga(House.uploading("large", 250));
        ImportId large = new ImportId("large");
        house.olga(new StartImport(large));
        for (int from = 0; from < 250; from += 125) {
            String[] tasks = new String[125];
            for (int i = 0; i < 125; i++) {
                tasks[i] = "t" + (from + i);
            }
            house.olga(House.importing("large", from, from + 125, tasks));
        }
        house.olga(new FinishImport(large));
        house.olga(new UndoImport(large));
        int steps = 0;
        List<Object> last = List.of();
        while (last.stream().noneMatch(ImportUndone.class::isInstance)) {
            last = house.eventsOf(() -> house.olga(new TakeBackImport(large)));
            steps++;
        }
        assertThat(steps).isEqualTo(3);
        assertThat(house.events().stream().filter(TaskTakenBack.class::isInstance))
                .hasSize(250);
    }

    @Test
    void itsFileIsDroppedByPorticoAndOnlyWhenItIsOver() {
        DropImportFile drop = new DropImportFile(IMPORT);
        Actor sweep = Actor.system("sweep");
        house.refused(sweep, drop, Code.IMPORT_ELSEWHERE);
        house.olga(new StopImport(IMPORT));
        house.refused(sweep, drop, Code.IMPORT_ELSEWHERE);
        house.olga(new StartImport(IMPORT));
        house.olga(rows(0, 3));
        house.refused(sweep, drop, Code.IMPORT_ELSEWHERE);
        assertThat(house.deletedFiles).isEmpty();
        house.olga(new FinishImport(IMPORT));
        house.refused(House.OLGA, drop, Code.NOT_FOUND);
        house.nothingHappens(() -> house.by(sweep, drop));
        assertThat(house.deletedFiles).containsExactly("acme/import");

        house.olga(new UndoImport(IMPORT));
        house.refused(sweep, drop, Code.IMPORT_ELSEWHERE);
        house.olga(new TakeBackImport(IMPORT));
        house.nothingHappens(() -> house.by(sweep, drop));
        house.olga(House.uploading("unwanted", 3));
        house.refused(sweep, new DropImportFile(new ImportId("unwanted")), Code.IMPORT_ELSEWHERE);
        house.olga(new DiscardImport(new ImportId("unwanted")));
        house.nothingHappens(() -> house.by(sweep, new DropImportFile(new ImportId("unwanted"))));
        house.refused(sweep, new DropImportFile(new ImportId("never")), Code.NOT_FOUND);
    }
}
