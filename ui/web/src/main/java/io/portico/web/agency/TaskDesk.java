package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tasks and the means to find one's way among them. What is chosen stands in the address. */
final class TaskDesk extends Div {

    private static final int PAUSE_MILLIS = 300;

    private final House house;
    private final TaskFilters filters;
    private final Select<TaskGrouping> grouping = new Select<>();
    private final Select<TaskSort> sort = new Select<>();
    private final TextField text = new TextField();
    private final Div shapes = new Div();
    private final Div body = new Div();
    private @Nullable SavedFilterTabs saved;
    private TaskAddress address;

    TaskDesk(House house, TaskAddress address) {
        this.house = house;
        this.address = address;
        this.filters = new TaskFilters(house, address, this::turn);
        addClassName("task-desk");
        body.addClassName("desk-body");
        shapes.addClassName("shapes");
        shapes.getElement().setAttribute("role", "group");
        shapes.getElement().setAttribute("aria-label", Words.say("shape"));
        Div bar = new Div(text, filters.toggle(), grouping, sort, shapes);
        bar.addClassName("desk-bar");
        offer();
        if (address.project() == null) {
            saved = new SavedFilterTabs(house, address, this::turn);
            add(saved);
        }
        add(bar, filters, body);
        show();
    }

    private void offer() {
        text.setPlaceholder(Words.say("filter.text"));
        text.setAriaLabel(Words.say("filter.text"));
        text.setClearButtonVisible(true);
        text.setMaxLength(TaskParameters.MAX_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turn(address.with(TaskParameters.TEXT, event.getValue().strip()));
            }
        });
        grouping.setAriaLabel(Words.say("group.by"));
        grouping.setItemLabelGenerator(Words::say);
        grouping.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turn(address.with(
                        TaskParameters.GROUP,
                        event.getValue() == TaskGrouping.NONE
                                ? ""
                                : event.getValue().name()));
            }
        });
        sort.setAriaLabel(Words.say("sort.by"));
        sort.setItems(TaskSort.values());
        sort.setItemLabelGenerator(Words::say);
        sort.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turn(address.sorted(event.getValue()));
            }
        });
    }

    /** Shows other tasks, or these in another way, and writes that into the address. */
    private void turn(TaskAddress to) {
        address = to;
        UI.getCurrent().getPage().getHistory().replaceState(null, to.path());
        show();
    }

    private void show() {
        if (!text.getValue().strip().equals(address.value(TaskParameters.TEXT))) {
            text.setValue(address.value(TaskParameters.TEXT));
        }
        grouping.setItems(Stream.of(TaskGrouping.values())
                .filter(one -> one != TaskGrouping.BUDGET || address.oneProject() != null)
                .toList());
        grouping.setValue(address.grouping());
        grouping.setVisible(address.shape() == TaskAddress.Shape.LIST);
        sort.setValue(address.sort());
        sort.setVisible(address.shape() != TaskAddress.Shape.TIMELINE);
        offerShapes();
        filters.show(address);
        if (saved != null) {
            saved.show(address);
        }
        if (address.shape() == TaskAddress.Shape.TIMELINE && timeline().isPresent()) {
            timeline().orElseThrow().show(address);
        } else {
            body.removeAll();
            body.add(tasks());
        }
    }

    private Optional<TaskTimeline> timeline() {
        return body.getChildren()
                .filter(TaskTimeline.class::isInstance)
                .map(TaskTimeline.class::cast)
                .findFirst();
    }

    private Component tasks() {
        return switch (address.shape()) {
            case LIST -> new TaskList(house, address);
            case BOARD -> new TaskBoard(house, address);
            case TIMELINE -> new TaskTimeline(house, address, this::turn);
        };
    }

    private void offerShapes() {
        if (shapes.getComponentCount() == 0) {
            for (TaskAddress.Shape shape : TaskAddress.Shape.values()) {
                shapes.add(new Button(Words.say(shape), _ -> turn(address.in(shape))));
            }
        }
        for (TaskAddress.Shape shape : TaskAddress.Shape.values()) {
            shapes.getComponentAt(List.of(TaskAddress.Shape.values()).indexOf(shape))
                    .getElement()
                    .setAttribute("aria-pressed", String.valueOf(shape == address.shape()));
        }
    }
}
