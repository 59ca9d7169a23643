package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.person.Permission;
import io.portico.messages.task.ReviewTask;
import io.portico.views.FormOrigin;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.ResponseClock;
import io.portico.views.agency.ResponseState;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.AccessIcon;
import io.portico.web.parts.Alarm;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.ResponseMark;
import io.portico.web.parts.Spot;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task as a panel beside the list it came from: fields on the left, the three threads on the right. */
public final class TaskPage extends Div {

    private static final String KEYS = """
            (event.key === 'Escape'
                    || (['j', 'k'].includes(event.key) && localStorage.getItem('portico.keys') !== 'off'))
                && !event.altKey && !event.ctrlKey && !event.metaKey && !event.defaultPrevented
                && !event.composedPath().some(at => at.matches && at.matches(
                    'input, textarea, select, [contenteditable=true], vaadin-select, vaadin-dialog'))
                && !document.querySelector('vaadin-dialog[opened], vaadin-context-menu[opened], vaadin-popover[opened], '
                    + 'vaadin-tooltip[opened]')
            """;

    /**
     * Whoever comes back to the list is on the row that they left it from, once it is drawn, and stays there while the list
     * is still being drawn; unless they have gone on by then.
     */
    private static final String RETURN = """
            const until = Date.now() + 3000;
            let row;
            const look = () => {
                const at = document.activeElement;
                if (at !== document.body && at !== row) return;
                row = [...document.querySelectorAll('main a[href]')].find(link =>
                    new URL(link.href).pathname.endsWith('/' + $0) && link.checkVisibility());
                row?.focus();
                if (Date.now() < until) setTimeout(look, 100);
            };
            setTimeout(look);
            """;

    private final House house;
    private final TaskId id;
    private final boolean mayEdit;
    private final TaskAddress around;
    private final Optional<Beside> beside;
    private final Div top = new Div();
    private final Div description = new Div();
    private final Div panel = new Div();
    private final Alarm alarm;
    private @Nullable Live<TaskDetails> live;

    /** @param query which list it was opened from, and where in its conversations it leads */
    public TaskPage(House house, TaskId id, QueryParameters query) {
        this.house = house;
        this.id = id;
        this.mayEdit = house.may(Permission.WORK_EDIT);
        this.alarm = new Alarm(this, house, this::asTimePasses);
        addClassNames("page", "task-page");
        TaskDetails task = house.ask(new FindTask(id));
        Optional<ProjectDetails> project = projectOf(task);
        TaskFields fields = new TaskFields(house, task, project);
        Panel files = files(project);
        TaskAddress opened = TaskAddress.around(task.projectId(), query);
        around = opened == null ? TaskAddress.of(task.projectId()) : opened;
        beside = opened == null && project.isEmpty()
                ? Optional.empty()
                : Optional.of(new Beside(house, around, listName(task), id));
        Div left = new Div(description, fields, new Subtasks(house, task), new ApprovalsPanel(house, id), files);
        left.addClassName("task-left");
        Div body = new Div(left, new Threads(house, task, project, Spot.of(query)));
        body.addClassName("task-body");
        panel.add(top, body);
        panel.addClassName("task-panel");
        panel.getElement().setAttribute("tabindex", "-1");
        beside.ifPresent(this::add);
        add(panel);
        listenToKeys();
        live = Live.keepPage(
                        this,
                        house,
                        Set.of(id.named(), "access", "response-targets"),
                        () -> house.ask(new FindTask(id)),
                        now -> {
                            show(now);
                            fields.show(now);
                            alarm.set(nextDue(now));
                        })
                .daily();
    }

    private Panel files(Optional<ProjectDetails> project) {
        Component[] beside = AttachDialog.mayBeOffered(house)
                ? new Component[] {
                    new Button(
                            Words.say("files.add"), Glyph.CLIP.draw(), _ -> new AttachDialog(house, id, project).open())
                }
                : new Component[0];
        return new Panel(Words.say("files"), beside).show(PostedFilesPanel.of(house, id));
    }

    /** The time for an answer runs out although nothing happens. */
    private void asTimePasses() {
        Live<TaskDetails> kept = live;
        if (kept != null) {
            kept.soon();
        }
    }

    private Optional<ProjectDetails> projectOf(TaskDetails task) {
        ProjectId project = task.projectId();
        return project == null ? Optional.empty() : Optional.of(house.ask(new FindProject(project)));
    }

    private String listName(TaskDetails task) {
        String project = task.projectTitle();
        return around.project() == null || project == null ? Words.say("tasks") : project;
    }

    /** Keys count while the reader is on the page and writes nothing, so that no letter is taken from anybody. */
    private void listenToKeys() {
        getElement().setAttribute("tabindex", "-1");
        getElement()
                .addEventListener("keydown", event -> {
                    switch (event.getEventData().path("event.key").asString("")) {
                        case "j" -> go(1);
                        case "k" -> go(-1);
                        default -> close();
                    }
                })
                .setFilter(KEYS)
                .addEventData("event.key");
        // Behind the list beside it, which may be long.
        addAttachListener(_ -> panel.getElement().executeJs("this.focus({ preventScroll: true })"));
    }

    private void go(int steps) {
        beside.flatMap(list -> list.further(steps))
                .ifPresent(to -> getUI().ifPresent(ui -> ui.navigate(Link.to(to), around.around())));
    }

    private void close() {
        getUI().ifPresent(ui -> {
            ui.navigate(around.place(), around.query());
            ui.getPage().executeJs(RETURN, Link.to(id));
        });
    }

    private Button step(Glyph glyph, String key, int steps) {
        Button step = new Button(glyph.draw(), _ -> go(steps));
        step.setAriaLabel(Words.say(key));
        step.setTooltipText(Words.say(key));
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return step;
    }

    private void show(TaskDetails task) {
        top.removeAll();
        Span icon = new Span(
                AccessIcon.of(house, task, house.may(Permission.ACCESS_GRANT)),
                new Span(AccessIcon.words(task.openTo())));
        icon.addClassName("access-state");
        Span by = new Span(
                new Span(Words.say("task.createdBy", task.createdBy().name())),
                house.times().ago(task.createdAt()));
        by.addClassName("quiet");
        Head head = new Head(task.name()).below(icon, Chip.of(task.status()), by);
        head.above(new Link(around.path(), Glyph.BACK.draw(), new Span(listName(task))));
        ProjectId project = task.projectId();
        String title = task.projectTitle();
        if (around.project() == null && project != null && title != null) {
            head.above(new Link(Link.to(project), title));
        }
        if (beside.isPresent()) {
            head.above(step(Glyph.UP, "task.previous", -1), step(Glyph.DOWN, "task.next", 1));
        }
        if (task.parentTaskId() != null && task.parentName() != null) {
            head.above(new Link(Link.to(task.parentTaskId()), Words.say("task.partOf", task.parentName())));
        }
        if (task.toReview()) {
            head.below(Chip.of(Glyph.IN_REVIEW, Words.say("today.review"), Chip.Tone.WARM));
        }
        FormOrigin origin = task.origin();
        if (origin != null) {
            Link form = new Link(
                    RequestFormsPage.address(origin),
                    Glyph.FORM.draw(),
                    new Span(Words.say("form.origin", origin.title())));
            form.addClassName("origin");
            head.below(form);
        }
        task.waiting().forEach(clock -> {
            Span waits = new Span(AudienceMark.of(clock.audience()), ResponseMark.of(house, clock));
            waits.addClassName("waits");
            if (house.may(Permission.REPLIES_POST)) {
                waits.add(NoAnswer.needed(house, id, task.name(), clock));
            }
            head.below(waits);
        });
        if (mayEdit) {
            actions(head, task);
        }
        top.add(head);
        describe(task);
    }

    private static @Nullable Instant nextDue(TaskDetails task) {
        return task.waiting().stream()
                .filter(clock -> clock.state() != ResponseState.OVERDUE)
                .map(ResponseClock::dueAt)
                .findFirst()
                .orElse(null);
    }

    private void actions(Head head, TaskDetails task) {
        if (task.toReview()) {
            head.actions(
                    new Button(Words.say("today.reviewed"), _ -> Notice.attempt(() -> house.send(new ReviewTask(id)))));
        }
        ProjectId project = task.projectId();
        if (project != null) {
            head.actions(new Button(Words.say("task.addSubtask"), _ -> new TaskDialog(house, project, id).open()));
        }
        head.actions(new Button(Words.say("task.move"), _ -> new MoveDialog(house, task).open()));
    }

    private void describe(TaskDetails task) {
        description.removeAll();
        String text = task.description();
        if (text != null) {
            Prose words = new Prose(text);
            words.addClassName("description");
            description.add(words);
        }
        if (mayEdit) {
            Button edit = new Button(
                    Words.say(text == null ? "task.describe" : "task.editText"),
                    _ -> new TaskTextDialog(house, task).open());
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            description.add(edit);
        }
    }
}
