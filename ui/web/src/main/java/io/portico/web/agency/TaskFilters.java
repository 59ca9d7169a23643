package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import io.portico.views.agency.TaskParameters;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** By what a list of tasks is filtered: what is asked for as words that can be taken away, and on demand all there is. */
final class TaskFilters extends Div {

    private final Consumer<TaskAddress> turn;
    private final FilterValues values;
    private final Div asked = new Div();
    private final Div panel = new Div();
    private final Button toggle = new Button(Words.say("filter"), Glyph.SETTINGS.draw());
    private final Map<String, MultiSelectComboBox<FilterValue>> fields = new LinkedHashMap<>();
    private final Checkbox toReview = new Checkbox(Words.say("filter.toReview"));
    private TaskAddress address;

    TaskFilters(House house, TaskAddress address, Consumer<TaskAddress> turn) {
        this.address = address;
        this.turn = turn;
        this.values = new FilterValues(house, address.project());
        addClassName("task-filters");
        asked.addClassName("asked");
        panel.addClassNames("form", "filter-panel");
        panel.setVisible(false);
        panel.getElement().setAttribute("role", "group");
        panel.getElement().setAttribute("aria-label", Words.say("filter"));
        toggle.addClickListener(_ -> open(!panel.isVisible()));
        toggle.getElement().setAttribute("aria-expanded", "false");
        add(asked, panel);
        show(address);
    }

    /** Opens and closes all there is to filter by. */
    Button toggle() {
        return toggle;
    }

    /** Shows what the list is filtered by now. */
    void show(TaskAddress now) {
        address = now;
        List<Button> chips = new ArrayList<>();
        TaskParameters.OF_FILTER.stream()
                .filter(name ->
                        !name.equals(TaskParameters.TEXT) && !now.value(name).isEmpty())
                .forEach(name -> chips.add(chip(name)));
        if (now.isFiltered()) {
            Button none = new Button(Words.say("filter.clear"), _ -> takeAway(address.unfiltered(), 0));
            none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            chips.add(none);
        }
        asked.removeAll();
        chips.forEach(asked::add);
        asked.setVisible(now.isFiltered());
        fields.forEach(this::fill);
        toReview.setValue(!now.value(TaskParameters.TO_REVIEW).isEmpty());
    }

    private Button chip(String name) {
        String words = address.values(name).stream()
                .map(value -> values.words(name, value))
                .collect(Collectors.joining(", "));
        String text = name.equals(TaskParameters.TO_REVIEW)
                ? Words.say("filter.toReview")
                : Words.say("filter.is", label(name), words);
        Button chip = new Button(text);
        chip.addClickListener(_ -> takeAway(address.with(name, ""), asked.indexOf(chip)));
        chip.setSuffixComponent(Glyph.CLOSE.draw());
        chip.setAriaLabel(Words.say("filter.remove", text));
        chip.addClassName("filter-chip");
        return chip;
    }

    /** Whoever took one away is then on the next one, or where filters come from. */
    private void takeAway(TaskAddress left, int place) {
        turn.accept(left);
        int others = asked.getComponentCount();
        if (others > 0 && asked.getComponentAt(Math.min(place, others - 1)) instanceof Button next) {
            next.focus();
        } else {
            toggle.focus();
        }
    }

    private static String label(String name) {
        return switch (name) {
            case TaskParameters.STATUS -> Words.say("task.status");
            case TaskParameters.PRIORITY -> Words.say("task.priority");
            case TaskParameters.ASSIGNEE -> Words.say("task.assignees");
            case TaskParameters.PROJECT -> Words.say("task.project");
            case TaskParameters.BRAND -> Words.say("project.brand");
            case TaskParameters.DUE -> Words.say("task.due");
            case TaskParameters.WAITING -> Words.say("response.waiting");
            case TaskParameters.OPEN_TO -> Words.say("filter.openTo");
            case TaskParameters.BUDGET -> Words.say("task.budget");
            case TaskParameters.PARENT -> Words.say("filter.only");
            case TaskParameters.FROM -> Words.say("filter.from");
            default -> Words.say("filter.until");
        };
    }

    private void open(boolean opened) {
        if (opened && fields.isEmpty()) {
            build();
        }
        panel.setVisible(opened);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(opened));
    }

    private void build() {
        List<String> names = new ArrayList<>(List.of(
                TaskParameters.STATUS,
                TaskParameters.PRIORITY,
                TaskParameters.ASSIGNEE,
                TaskParameters.DUE,
                TaskParameters.WAITING,
                TaskParameters.OPEN_TO,
                TaskParameters.BUDGET));
        if (address.project() == null) {
            names.addAll(List.of(TaskParameters.PROJECT, TaskParameters.BRAND));
        }
        for (String name : names) {
            MultiSelectComboBox<FilterValue> field = Tongues.teach(new MultiSelectComboBox<>(label(name)));
            field.setItems(values.of(name));
            field.setItemLabelGenerator(FilterValue::words);
            field.setClearButtonVisible(true);
            fields.put(name, field);
            fill(name, field);
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    turn.accept(address.with(
                            name,
                            event.getValue().stream().map(FilterValue::value).toList()));
                }
            });
            panel.add(field);
        }
        toReview.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turn.accept(address.with(TaskParameters.TO_REVIEW, event.getValue() ? "true" : ""));
            }
        });
        panel.add(toReview);
    }

    private void fill(String name, MultiSelectComboBox<FilterValue> field) {
        List<String> now = address.values(name);
        field.setValue(field.getListDataView()
                .getItems()
                .filter(value -> now.contains(value.value()))
                .collect(Collectors.toSet()));
    }
}
