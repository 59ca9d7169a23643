package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.person.Permission;
import io.portico.messages.project.ProjectStatus;
import io.portico.views.agency.ProjectParameters;
import io.portico.views.agency.ProjectSort;
import io.portico.views.agency.TaskOpenness;
import io.portico.views.agency.TaskParameters;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Projects and the means to find one's way among them. What is chosen stands in the address. */
final class ProjectDesk extends Div {

    private static final int PAUSE_MILLIS = 300;

    private final House house;
    private final Function<ProjectAddress, Component> list;
    private final TextField text = new TextField();
    private final Checkbox over = new Checkbox(Words.say("projects.over"));
    private final Select<ProjectSort> sort = new Select<>();
    private final Div panel = new Div();
    private final Button toggle = new Button(Words.say("filter"), Glyph.SETTINGS.draw());
    private final Map<String, MultiSelectComboBox<FilterValue>> fields = new LinkedHashMap<>();
    private final Div body = new Div();
    private ProjectAddress address;

    /** @param list shows what an address asks for */
    ProjectDesk(House house, ProjectAddress address, Function<ProjectAddress, Component> list) {
        this.house = house;
        this.address = address;
        this.list = list;
        addClassName("task-desk");
        body.addClassName("desk-body");
        panel.addClassNames("form", "filter-panel");
        panel.getElement().setAttribute("role", "group");
        panel.getElement().setAttribute("aria-label", Words.say("filter"));
        toggle.addClickListener(_ -> open(!panel.isVisible()));
        offer();
        Div bar = new Div(text, toggle, sort, over);
        bar.addClassName("desk-bar");
        Div filters = new Div(panel);
        filters.addClassName("task-filters");
        add(bar, filters, body);
        // What is filtered by must be seen, or a short list looks like all there is.
        open(address.isFilteredByFields());
        show();
    }

    private void offer() {
        text.setPlaceholder(Words.say("projects.filter.text"));
        text.setAriaLabel(Words.say("projects.filter.text"));
        text.setClearButtonVisible(true);
        text.setMaxLength(TaskParameters.MAX_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turn(address.with(ProjectParameters.TEXT, event.getValue().strip()));
            }
        });
        sort.setAriaLabel(Words.say("sort.by"));
        sort.setItems(ProjectSort.values());
        sort.setItemLabelGenerator(Words::say);
        sort.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turn(address.with(
                        ProjectParameters.SORT,
                        event.getValue() == ProjectSort.NEWEST
                                ? ""
                                : event.getValue().name()));
            }
        });
        over.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turn(address.showingOver(event.getValue()));
            }
        });
    }

    private void open(boolean opened) {
        if (opened && fields.isEmpty()) {
            build();
        }
        panel.setVisible(opened);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(opened));
    }

    private void build() {
        FilterValues values = new FilterValues(house, null);
        field(ProjectParameters.STATUS, "project.status", constants(ProjectStatus.values()));
        field(ProjectParameters.BRAND, "project.brand", values.of(TaskParameters.BRAND));
        field(ProjectParameters.MANAGER, "project.manager", managers());
        field(ProjectParameters.OPEN_TO, "filter.openTo", constants(TaskOpenness.values()));
        fields.forEach(this::fill);
    }

    private static List<FilterValue> constants(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new FilterValue(value.name(), Words.say(value)))
                .toList();
    }

    private List<FilterValue> managers() {
        Stream<FilterValue> others = house.may(Permission.PEOPLE_VIEW)
                ? new Known(house)
                        .employees().stream()
                                .filter(one -> !one.id().equals(house.me().id()))
                                .map(one -> new FilterValue(one.id().value(), Known.name(one)))
                : Stream.empty();
        return Stream.concat(Stream.of(new FilterValue(ProjectParameters.ME, Words.say("filter.me"))), others)
                .toList();
    }

    private void field(String name, String label, List<FilterValue> values) {
        MultiSelectComboBox<FilterValue> field = Tongues.teach(new MultiSelectComboBox<>(Words.say(label)));
        field.setItems(values);
        field.setItemLabelGenerator(FilterValue::words);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turn(address.with(
                        name, event.getValue().stream().map(FilterValue::value).toList()));
            }
        });
        fields.put(name, field);
        panel.add(field);
    }

    private void fill(String name, MultiSelectComboBox<FilterValue> field) {
        List<String> now = address.values(name);
        field.setValue(field.getListDataView()
                .getItems()
                .filter(value -> now.contains(value.value()))
                .collect(Collectors.toSet()));
    }

    /** Shows other projects, or these in another order, and writes that into the address. */
    private void turn(ProjectAddress to) {
        address = to;
        UI.getCurrent().getPage().getHistory().replaceState(null, to.path());
        show();
    }

    private void show() {
        if (!text.getValue().strip().equals(address.value(ProjectParameters.TEXT))) {
            text.setValue(address.value(ProjectParameters.TEXT));
        }
        sort.setValue(address.sort());
        over.setValue(address.showsOver());
        fields.forEach(this::fill);
        body.removeAll();
        body.add(list.apply(address));
    }
}
