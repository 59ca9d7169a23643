package io.portico.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTaskSort;
import io.portico.views.portal.PortalTasks;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All tasks that the reader sees, of whatever project. What is asked of them stands in the address. */
public final class PortalTasksPage extends Div {

    private static final int STEP = 50;
    private static final String PATH = "tasks";
    private static final String STATUS = "status";
    private static final String TEXT = "text";
    private static final String SORT = "sort";

    /** Subtasks stand behind their parents only where both are of one project. */
    private static final PortalTaskSort[] ORDERS = {
        PortalTaskSort.NEWEST, PortalTaskSort.DEADLINE, PortalTaskSort.PRIORITY
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
    private final Select<PortalTaskSort> sort = new Select<>();
    private final Section panel = new Section();
    private final Button more = new Button(Words.say("more"));
    private volatile FindPortalTasks asked;
    private int wanted = STEP;

    public PortalTasksPage(House house, QueryParameters query) {
        this.house = house;
        text.setValue(said(query, TEXT));
        shown.setItems(Shown.values());
        shown.setValue(constant(Shown.values(), said(query, STATUS)));
        sort.setItems(ORDERS);
        sort.setValue(constant(ORDERS, said(query, SORT)));
        this.asked = question();
        this.tasks = new Stock<>(page -> {
            PortalTasks part = house.ask(new FindPortalTasks(
                    asked.projectId(), asked.statuses(), asked.text(), asked.subtasks(), asked.sort(), page));
            return new Slice<>(part.items(), part.next());
        });
        addClassName("portal-page");
        panel.addClassName("panel");
        more.addClickListener(_ -> {
            wanted += STEP;
            show(tasks.from(0, wanted));
        });
        more.setVisible(false);
        add(new Head(Words.say("portal.tasks.all")), bar(), panel, more);
        Live.keep(
                this, house, Set.of("task", "project", "access", "self"), this::renewed, this::show, panel::removeAll);
    }

    private Component bar() {
        text.setPlaceholder(Words.say("filter.text"));
        text.setAriaLabel(Words.say("filter.text"));
        text.setMaxLength(FindPortalTasks.MAX_TEXT);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        shown.setAriaLabel(Words.say("portal.tasks.which"));
        shown.setItemLabelGenerator(Shown::words);
        sort.setAriaLabel(Words.say("sort.by"));
        sort.setItemLabelGenerator(Words::say);
        text.addValueChangeListener(_ -> askAnew());
        shown.addValueChangeListener(_ -> askAnew());
        sort.addValueChangeListener(_ -> askAnew());
        Div bar = new Div(text, shown, sort);
        bar.addClassName("desk-bar");
        return bar;
    }

    private FindPortalTasks question() {
        return new FindPortalTasks(
                null,
                shown.getValue().statuses(),
                text.getValue().isBlank() ? null : text.getValue(),
                true,
                sort.getValue(),
                PageRequest.first());
    }

    private void askAnew() {
        asked = question();
        wanted = STEP;
        Map<String, String> words = new TreeMap<>();
        if (!text.getValue().isBlank()) {
            words.put(TEXT, text.getValue().strip());
        }
        if (shown.getValue() != Shown.OPEN) {
            words.put(STATUS, shown.getValue().name());
        }
        if (sort.getValue() != PortalTaskSort.NEWEST) {
            words.put(SORT, sort.getValue().name());
        }
        String query = QueryParameters.simple(words).getQueryString();
        UI.getCurrent().getPage().getHistory().replaceState(null, query.isEmpty() ? PATH : PATH + "?" + query);
        show(renewed());
    }

    private List<PortalTaskLine> renewed() {
        tasks.renewed();
        return tasks.from(0, wanted);
    }

    private void show(List<PortalTaskLine> items) {
        panel.removeAll();
        more.setVisible(!tasks.endsAt(items.size()));
        if (items.isEmpty()) {
            boolean all = asked.statuses().isEmpty() && asked.text() == null;
            panel.add(
                    all
                            ? new EmptyState(
                                    Glyph.TO_DO,
                                    Words.say("portal.noTasks"),
                                    Words.say(
                                            "portal.tasks.none.text",
                                            house.agency().name()))
                            : new EmptyState(
                                    Glyph.DONE,
                                    Words.say("portal.tasks.noneSo"),
                                    Words.say("portal.tasks.noneSo.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        items.forEach(task -> rows.add(new PortalTaskRow(house, task, PortalTaskRow.Within.ANY_PROJECT)));
        panel.add(rows);
    }

    private static String said(QueryParameters query, String name) {
        String value = query.getSingleParameter(name).orElse("");
        return value.length() > FindPortalTasks.MAX_TEXT ? "" : value;
    }

    /** What the address names, or else the first. */
    private static <E extends Enum<E>> E constant(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }
}
