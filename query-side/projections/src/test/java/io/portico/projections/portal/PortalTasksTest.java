package io.portico.projections.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskStatus;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PageRequest;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTaskSort;
import io.portico.views.portal.PortalTasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of tasks outside, against the simplest way to make it. */
class PortalTasksTest {

    private static final int TASKS = 40;
    private static final int QUESTIONS = 200;
    private static final List<String> WORDS = List.of("Plakat", "Héro", "film", "Übersicht", "hero");

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private ViewsUnderTest views;
    private AgencyStory acme;
    private UserId anna;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        List<ProjectId> projects = List.of(acme.project("p0", shoes), acme.project("p1", shoes));
        projects.forEach(
                project -> acme.happened(project.value(), new ProjectOpened(project, Set.of(Audience.CLIENT))));
        Map<ProjectId, List<TaskId>> inProject = new HashMap<>();
        for (int i = 0; i < TASKS; i++) {
            ProjectId project = projects.get(random.nextInt(2));
            // Some are not hers; nothing about them may be told.
            TaskId task = new TaskId("t" + i);
            List<TaskId> before = inProject.computeIfAbsent(project, _ -> new ArrayList<>());
            acme.happened(
                    "t" + i,
                    new TaskAdded(
                            task,
                            project,
                            before.isEmpty() || random.nextBoolean() ? null : one(before),
                            Confidential.of("Task"),
                            null,
                            TaskStatus.TO_DO,
                            Priority.NORMAL,
                            null,
                            null,
                            Set.of(),
                            random.nextInt(4) == 0 ? Set.of() : Set.of(Audience.CLIENT),
                            AgencyStory.OWNER));
            if (!before.isEmpty() && random.nextInt(4) == 0) {
                acme.happened("t" + i, new TaskNested(task, random.nextInt(4) == 0 ? null : one(before)));
            }
            before.add(task);
            acme.happened(
                    "t" + i,
                    new TaskEdited(
                            task,
                            Confidential.of(one(WORDS) + " " + one(WORDS) + " " + i),
                            null,
                            one(List.of(TaskStatus.values())),
                            one(List.of(Priority.values())),
                            null,
                            random.nextInt(3) == 0 ? null : LocalDate.of(2026, 12, 1 + random.nextInt(5)),
                            Set.of()));
        }
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        views.await();
    }

    @AfterEach
    void end() {
        views.close();
    }

    @Test
    void everyQuestionIsAnsweredAsTheNaiveListAnswersIt() {
        List<PortalTaskLine> all = pages(FindPortalTasks.in(null, new PageRequest(200, null)));
        assertThat(all).hasSizeBetween(TASKS / 2, TASKS - 1);
        assertThat(all).filteredOn(task -> task.parentTaskId() != null).hasSizeGreaterThan(TASKS / 8);
        for (PortalTaskLine task : all) {
            assertThat(all.stream()
                            .filter(parent -> parent.id().equals(task.parentTaskId()))
                            .map(PortalTaskLine::name))
                    .as("what %s is part of", task.id())
                    .containsExactlyElementsOf(
                            Stream.ofNullable(task.parentName()).toList());
        }
        for (int i = 0; i < QUESTIONS; i++) {
            FindPortalTasks question = question();
            assertThat(pages(question))
                    .as(question.toString())
                    .extracting(PortalTaskLine::id)
                    .containsExactlyElementsOf(naive(all, question).stream()
                            .map(PortalTaskLine::id)
                            .toList());
        }
    }

    private FindPortalTasks question() {
        Set<TaskStatus> statuses = EnumSet.noneOf(TaskStatus.class);
        Stream.of(TaskStatus.values()).filter(_ -> random.nextInt(3) == 0).forEach(statuses::add);
        return new FindPortalTasks(
                random.nextInt(3) == 0 ? new ProjectId("p" + random.nextInt(2)) : null,
                statuses,
                random.nextInt(3) == 0 ? EnumSet.of(one(List.of(Priority.values())), Priority.HIGH) : Set.of(),
                random.nextBoolean() ? null : one(List.of("HERO", "plak", "ubersicht film", "film 1", "none")),
                random.nextBoolean(),
                one(List.of(PortalTaskSort.values())),
                new PageRequest(1 + random.nextInt(9), null));
    }

    /** All of it was listed newest first. */
    private static List<PortalTaskLine> naive(List<PortalTaskLine> all, FindPortalTasks question) {
        Comparator<PortalTaskLine> order =
                switch (question.sort()) {
                    case NESTED -> Comparator.comparing(nested(all)::indexOf);
                    case NEWEST -> (_, _) -> 0;
                    case DEADLINE ->
                        Comparator.comparing(PortalTaskLine::deadline, Comparator.nullsLast(Comparator.naturalOrder()));
                    case PRIORITY ->
                        Comparator.comparing(PortalTaskLine::priority).reversed();
                    case STATUS -> Comparator.comparing(PortalTaskLine::status);
                    case NAME -> Comparator.comparing(task -> plain(task.name()));
                    case PROJECT -> Comparator.comparing(task -> String.valueOf(task.projectTitle()));
                };
        return all.stream()
                .filter(task ->
                        question.projectId() == null || question.projectId().equals(task.projectId()))
                .filter(task ->
                        question.statuses().isEmpty() || question.statuses().contains(task.status()))
                .filter(task ->
                        question.priorities().isEmpty() || question.priorities().contains(task.priority()))
                .filter(task -> named(task.name(), question.text()))
                .filter(task -> question.subtasks() || task.parentTaskId() == null)
                .sorted(order)
                .toList();
    }

    /** Each that is part of nothing, and behind it what is part of it, or of a part of it, the oldest first. */
    private static List<PortalTaskLine> nested(List<PortalTaskLine> all) {
        List<PortalTaskLine> nested = new ArrayList<>();
        for (PortalTaskLine root : all) {
            if (root.parentTaskId() == null) {
                nested.add(root);
                all.reversed().stream()
                        .filter(task -> isPartOf(root, task, all))
                        .forEach(nested::add);
            }
        }
        return nested;
    }

    private static boolean isPartOf(PortalTaskLine whole, PortalTaskLine task, List<PortalTaskLine> all) {
        return all.stream()
                .filter(parent -> parent.id().equals(task.parentTaskId()))
                .anyMatch(parent -> parent.equals(whole) || isPartOf(whole, parent, all));
    }

    private static boolean named(String name, @Nullable String text) {
        String plain = plain(name);
        return text == null
                || Stream.of(text.toLowerCase(Locale.ROOT).split(" ")).allMatch(plain::contains);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ü', 'u').replace('é', 'e');
    }

    private List<PortalTaskLine> pages(FindPortalTasks question) {
        List<PortalTaskLine> found = new ArrayList<>();
        String after = null;
        do {
            PortalTasks page = views.ask(
                    acme.by(anna), question.at(new PageRequest(question.page().limit(), after)));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(question.page().limit());
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        return found;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
