package io.portico.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.BadInput;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalFormPlace;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTaskSort;
import io.portico.views.portal.PortalTasks;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Live;
import io.portico.web.parts.Rows;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All tasks that the reader sees, of whatever project. What is asked of them stands in the address. */
public final class PortalTasksPage extends Div {

    private static final int STEP = 50;
    private static final String PATH = "tasks";
    private static final String STATUS = "status";
    private static final String TEXT = "text";
    private static final String PRIORITY = "priority";
    private static final String PROJECT = "projectId";
    private static final String SORT = "sort";

    /** Subtasks stand behind their parents only where both are of one project. */
    private static final PortalTaskSort[] ORDERS = {
        PortalTaskSort.NEWEST,
        PortalTaskSort.DEADLINE,
        PortalTaskSort.PRIORITY,
        PortalTaskSort.NAME,
        PortalTaskSort.PROJECT,
        PortalTaskSort.STATUS
    };

    /** Which tasks are asked for; the address says so by their names. */
    private enum Shown {
        OPEN,
        TO_DO,
        IN_PROGRESS,
        IN_REVIEW,
        DONE,
        ALL;

        Set<TaskStatus> statuses() {
            return switch (this) {
                case ALL -> Set.of();
                case OPEN -> EnumSet.complementOf(EnumSet.of(TaskStatus.DONE));
                case TO_DO -> Set.of(TaskStatus.TO_DO);
                case IN_PROGRESS -> Set.of(TaskStatus.IN_PROGRESS);
                case IN_REVIEW -> Set.of(TaskStatus.IN_REVIEW);
                case DONE -> Set.of(TaskStatus.DONE);
            };
        }

        String words() {
            return Words.say(
                    switch (this) {
                        case OPEN -> "portal.tasks.open";
                        case ALL -> "portal.tasks.every";
                        case TO_DO, IN_PROGRESS, IN_REVIEW, DONE -> "TaskStatus." + name();
                    });
        }
    }

    private final House house;
    private final Stock<PortalTaskLine> tasks;
    private final TextField text = new TextField();
    private final Select<Shown> shown = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final ComboBox<PortalFormPlace> project;
    private final Select<PortalTaskSort> sort = new Select<>();
    private final Div fields = new Div();
    private final Button toggle = new Button(Glyph.SETTINGS.draw());
    private final Section panel = new Section();
    private final Rows<PortalTaskLine, PortalTaskRow> rows;
    private final Span said = new Span();
    private final Button more = new Button(Words.say("more"));
    private volatile FindPortalTasks asked;
    private int wanted = STEP;
    private boolean changing;

    public PortalTasksPage(House house, QueryParameters query) {
        this.house = house;
        this.rows = PortalTaskRow.ofAnyProject(house);
        this.project = ProjectChoice.field(house, _ -> true);
        offer();
        read(query);
        this.asked = question();
        this.tasks = new Stock<>(page -> {
            PortalTasks part = house.ask(asked.at(page));
            return new Slice<>(part.items(), part.next());
        });
        addClassName("portal-page");
        panel.addClassName("panel");
        more.addClickListener(_ -> {
            wanted += STEP;
            show(tasks.from(0, wanted));
            if (!more.isVisible()) {
                goOnAtList();
            }
        });
        more.setVisible(false);
        said.addClassName("hidden");
        said.getElement().setAttribute("role", "status");
        add(new Head(Words.say("portal.tasks.all")), bar(), said, panel, more);
        for (HasValue<?, ?> each : List.of(text, shown, priority, project, sort)) {
            each.addValueChangeListener(_ -> {
                if (!changing) {
                    askAnew();
                }
            });
        }
        Live.keep(this, house, Set.of("task", "project", "access", "self"), this::renewed, this::show, panel::removeAll)
                .daily();
    }

    private void offer() {
        text.setPlaceholder(Words.say("filter.text"));
        text.setAriaLabel(Words.say("filter.text"));
        text.setMaxLength(FindPortalTasks.MAX_TEXT);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        shown.setLabel(Words.say("task.status"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(Shown::words);
        priority.setLabel(Words.say("task.priority"));
        priority.setItems(
                Stream.of(Priority.values()).sorted(Comparator.reverseOrder()).toList());
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption(Words.say("portal.tasks.anyPriority"));
        priority.setItemLabelGenerator(each -> each == null ? Words.say("portal.tasks.anyPriority") : Words.say(each));
        project.setPlaceholder(Words.say("portal.tasks.anyProject"));
        sort.setLabel(Words.say("sort.by"));
        sort.setItems(ORDERS);
        sort.setItemLabelGenerator(Words::say);
    }

    private void read(QueryParameters query) {
        text.setValue(Asked.text(query, TEXT));
        shown.setValue(Asked.constant(query, Shown.values(), STATUS).orElse(Shown.OPEN));
        priority.setValue(Asked.constant(query, Priority.values(), PRIORITY).orElse(null));
        sort.setValue(Asked.constant(query, ORDERS, SORT).orElse(PortalTaskSort.NEWEST));
        String id = Asked.text(query, PROJECT);
        if (!id.isEmpty()) {
            try {
                project.setValue(ProjectChoice.of(house, new ProjectId(id)));
            } catch (Rejected | BadInput unknown) {
                // Somebody may follow an address to what is not theirs to know.
                project.clear();
            }
        }
    }

    /** On a phone only the words to look for stand there, until more is asked for. */
    private Component bar() {
        fields.addClassName("desk-fields");
        fields.add(project, shown, priority, sort);
        fields.setId("tasks-fields");
        toggle.addClassName("desk-toggle");
        toggle.getElement().setAttribute("aria-controls", "tasks-fields");
        toggle.addClickListener(_ -> open(!fields.hasClassName("open")));
        open(false);
        sayHowMany();
        Div bar = new Div(text, toggle, fields);
        bar.addClassNames("desk-bar", "labelled");
        return bar;
    }

    private void open(boolean opened) {
        fields.setClassName("open", opened);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(opened));
    }

    /** What is filtered by must be known, or a short list looks like all there is. */
    private void sayHowMany() {
        long on = Stream.of(shown.getValue() != Shown.OPEN, !priority.isEmpty(), !project.isEmpty())
                .filter(each -> each)
                .count();
        toggle.setText(Words.say("portal.tasks.fields", on));
    }

    private FindPortalTasks question() {
        return new FindPortalTasks(
                project.isEmpty() ? null : project.getValue().id(),
                shown.getValue().statuses(),
                priority.isEmpty() ? Set.of() : Set.of(priority.getValue()),
                text.getValue().isBlank() ? null : text.getValue(),
                true,
                sort.getValue(),
                PageRequest.first());
    }

    private void askAnew() {
        asked = question();
        wanted = STEP;
        sayHowMany();
        Map<String, String> words = new HashMap<>();
        if (!text.getValue().isBlank()) {
            words.put(TEXT, text.getValue().strip());
        }
        if (shown.getValue() != Shown.OPEN) {
            words.put(STATUS, shown.getValue().name());
        }
        if (!priority.isEmpty()) {
            words.put(PRIORITY, priority.getValue().name());
        }
        if (!project.isEmpty()) {
            words.put(PROJECT, project.getValue().id().value());
        }
        if (sort.getValue() != PortalTaskSort.NEWEST) {
            words.put(SORT, sort.getValue().name());
        }
        Asked.write(PATH, words);
        List<PortalTaskLine> found = renewed();
        show(found);
        said.setText(Words.say(more.isVisible() ? "portal.tasks.first" : "portal.tasks.found", found.size()));
    }

    /** What is changed together is asked for once. */
    private void askForAll() {
        changing = true;
        text.clear();
        shown.setValue(Shown.ALL);
        priority.clear();
        project.clear();
        changing = false;
        askAnew();
        goOnAtList();
    }

    /** Where the button that was pressed is gone. */
    private void goOnAtList() {
        panel.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private List<PortalTaskLine> renewed() {
        tasks.renewed();
        return tasks.from(0, wanted);
    }

    private void show(List<PortalTaskLine> items) {
        more.setVisible(!tasks.endsAt(items.size()));
        rows.show(items);
        InPlace.arrange(panel, List.of(items.isEmpty() ? nothing() : rows));
    }

    private EmptyState nothing() {
        boolean all = shown.getValue() == Shown.ALL && text.isEmpty() && priority.isEmpty() && project.isEmpty();
        return all
                ? new EmptyState(
                        Glyph.TO_DO,
                        Words.say("portal.noTasks"),
                        Words.say("portal.tasks.none.text", house.agency().name()))
                : new EmptyState(
                        Glyph.SEARCH,
                        Words.say("portal.tasks.noneSo"),
                        Words.say("portal.tasks.noneSo.text"),
                        new Button(Words.say("filter.clear"), _ -> askForAll()));
    }
}
