package io.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.server.VaadinSession;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.FileLine;
import io.portico.views.PageRequest;
import io.portico.web.parts.FilesPanel;
import io.portico.web.parts.FilesPanel.Entry;
import io.portico.web.parts.House;
import io.portico.web.parts.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The logo's first version stands behind three hundred other files of the project. */
@ContextConfiguration(classes = PagesTest.Rooms.class)
@ViewPackages(packages = "io.portico.web")
class FilesPanelTest extends SpringBrowserlessTest {

    private static final Work HERS = new Work("north", Actor.person(FakeGateway.CLARA.value()));
    private static final TaskId LOGO = new TaskId("logo");
    private static final TaskId PHOTOS = new TaskId("photos");
    private static final int PHOTOS_TAKEN = 300;

    private record Question(@Nullable TaskId task, PageRequest page) {}

    @Autowired
    private FakeGateway gateway;

    @Autowired
    private ObjectProvider<House> house;

    private final List<Entry> project = new CopyOnWriteArrayList<>();
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Thread> behindThePage = new LinkedBlockingQueue<>();

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        gateway.forget();
        gateway.knowClara();
        Tenancy.run(HERS, super::initVaadinEnvironment);
        project.clear();
        project.add(file(LOGO, "logo.svg", 2));
        for (int at = PHOTOS_TAKEN; at > 0; at--) {
            project.add(file(PHOTOS, "photo-" + at + ".jpg", 1));
        }
        project.add(file(LOGO, "logo.svg", 1));
    }

    @Test
    void earlierVersionsAreAskedForAmongTheFilesOfTheirTaskAlone() throws InterruptedException {
        FilesPanel panel = panel();
        int listed = rows(panel).size();
        questions.clear();
        open(panel, true);
        assertThat(questions).extracting(Question::task).containsExactly(LOGO);
        assertThat(rows(panel)).hasSize(listed);
        assertThat(earlier(panel)).containsExactly("Version 1");
    }

    @Test
    void whatIsOpenedStaysTheSamePartOfThePage() throws InterruptedException {
        FilesPanel panel = panel();
        Details before = versions(panel);
        open(panel, true);
        assertThat(versions(panel)).isSameAs(before);
        assertThat(before.isOpened()).isTrue();
    }

    @Test
    void anotherVersionMakesTheOpenOnesLongerWithoutFetchingTheWholeList() throws InterruptedException {
        FilesPanel panel = panel();
        Details before = versions(panel);
        open(panel, true);
        project.addFirst(file(LOGO, "logo.svg", 3));
        questions.clear();
        isToldOfAChange(panel, 3);
        assertThat(versions(panel)).isSameAs(before);
        assertThat(earlier(panel)).containsExactly("Version 2", "Version 1");
        assertThat(questions).extracting(Question::task).containsExactly(null, LOGO);
    }

    @Test
    void versionsThatAreClosedAgainAreNotAskedForAnyMore() throws InterruptedException {
        FilesPanel panel = panel();
        open(panel, true);
        open(panel, false);
        project.addFirst(file(LOGO, "logo.svg", 3));
        questions.clear();
        isToldOfAChange(panel, 3);
        assertThat(questions).extracting(Question::task).containsOnlyNulls();
    }

    /** As it is once it has asked what changed while it was made, which it does behind the page. */
    private FilesPanel panel() throws InterruptedException {
        List<FilesPanel> made = new ArrayList<>();
        Tenancy.run(HERS, () -> {
            FilesPanel panel = new FilesPanel(house.getObject(), Set.of("task"), this::asked, "", null);
            UI.getCurrent().add(panel);
            made.add(panel);
        });
        behindThePage.take().join();
        return made.getFirst();
    }

    private Slice<Entry> asked(@Nullable TaskId task, PageRequest page) {
        questions.add(new Question(task, page));
        if (Thread.currentThread().isVirtual()) {
            behindThePage.add(Thread.currentThread());
        }
        List<Entry> all = project.stream()
                .filter(entry -> task == null || entry.taskId().equals(task))
                .toList();
        int from = page.after() == null ? 0 : Integer.parseInt(page.after());
        int to = Math.min(all.size(), from + page.limit());
        return new Slice<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }

    private void isToldOfAChange(FilesPanel panel, int newest) throws InterruptedException {
        gateway.pulse();
        for (int turn = 0; turn < 200 && !rows(panel).getFirst().contains("Version " + newest); turn++) {
            Thread.sleep(10);
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
        }
        assertThat(rows(panel).getFirst()).contains("Version " + newest);
    }

    private static void open(FilesPanel panel, boolean opened) {
        Tenancy.run(HERS, () -> versions(panel).setOpened(opened));
    }

    private static List<String> rows(FilesPanel panel) {
        return all(panel)
                .filter(ListItem.class::isInstance)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private static Details versions(FilesPanel panel) {
        return all(panel)
                .filter(Details.class::isInstance)
                .map(Details.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> earlier(FilesPanel panel) {
        return versions(panel)
                .getContent()
                .findFirst()
                .orElseThrow()
                .getChildren()
                .map(line -> line.getElement().getTextRecursively().replaceAll(".*(Version \\d+).*", "$1"))
                .toList();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(FilesPanelTest::all));
    }

    private static Entry file(TaskId task, String name, int version) {
        return new Entry(
                new FileLine(new FileId(name.replace('.', '-') + version), name, "image/svg+xml", 10, "0", null),
                version,
                null,
                task,
                null,
                ThreadName.CLIENT,
                null,
                Instant.parse("2026-11-01T08:00:00Z"));
    }
}
