package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.portico.messages.ProjectId;
import io.portico.messages.person.Permission;
import io.portico.messages.task.BudgetTask;
import io.portico.views.agency.BudgetItemLine;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which item of its project's budgets a task is; saved as soon as it is changed. */
final class TaskBudget extends Div {

    private final House house;
    private final ComboBox<BudgetItemLine> item = new ComboBox<>(Words.say("task.budget"));
    private final Fields fields = new Fields();
    private final Live<List<BudgetItemLine>> live;
    private TaskDetails seen;
    private List<BudgetItemLine> items = List.of();

    TaskBudget(House house, TaskDetails task) {
        this.house = house;
        this.seen = task;
        item.setItemLabelGenerator(BudgetItemLine::name);
        item.setPlaceholder(Words.say("task.notBudgeted"));
        item.setClearButtonVisible(true);
        item.setWidthFull();
        item.setReadOnly(true);
        fields.name("itemId", item);
        item.addValueChangeListener(event -> {
            if (event.isFromClient() && !fields.attempt(() -> put(event.getValue()))) {
                // What was refused must not look as if it were saved.
                choose();
            }
        });
        add(item);
        live = Live.keep(this, house, Set.of("budget"), this::look, this::offer, () -> offer(List.of()));
    }

    /**
     * Puts a task that waits for review into an item, which reviews it, without going to its page. What there is to choose
     * is asked for once, when somebody is about to choose; nothing for a task that is in no project.
     */
    static Optional<ComboBox<BudgetItemLine>> inPlace(House house, TaskDetails task) {
        ProjectId project = task.projectId();
        if (project == null) {
            return Optional.empty();
        }
        ComboBox<BudgetItemLine> item = new ComboBox<>();
        item.setAriaLabel(Words.say("today.budget.of", task.name()));
        item.setPlaceholder(Words.say("task.notBudgeted"));
        item.setItemLabelGenerator(BudgetItemLine::name);
        item.setItems(List.of());
        item.addFocusListener(_ -> {
            List<BudgetItemLine> items = new Known(house).budgetItems(project);
            if (!item.getListDataView().getItems().toList().equals(items)) {
                item.setItems(items);
            }
            item.setHelperText(items.isEmpty() ? Words.say("today.budget.none") : null);
        });
        item.addValueChangeListener(event -> {
            BudgetItemLine chosen = event.getValue();
            if (chosen != null && event.isFromClient()) {
                if (Notice.attempt(() -> house.send(new BudgetTask(task.id(), chosen.id())))) {
                    Notice.done(Words.say("today.budgeted", task.name(), chosen.name()));
                } else {
                    item.clear();
                }
            }
        });
        return Optional.of(item);
    }

    /** Shows what is true now; this is not the reader's doing and saves nothing. */
    void show(TaskDetails now) {
        boolean moved = !Objects.equals(seen.projectId(), now.projectId());
        seen = now;
        if (moved) {
            live.again();
        }
        choose();
    }

    private List<BudgetItemLine> look() {
        ProjectId project = seen.projectId();
        return project == null ? List.of() : new Known(house).budgetItems(project);
    }

    private void offer(List<BudgetItemLine> now) {
        items = now;
        item.setItems(now);
        // Where there is no item the field says that it is in none, and leaves nothing to choose.
        item.setReadOnly(now.isEmpty() || !house.may(Permission.WORK_EDIT));
        setVisible(seen.projectId() != null);
        choose();
    }

    private void choose() {
        item.setValue(items.stream()
                .filter(one -> one.id().equals(seen.budgetItemId()))
                .findFirst()
                .orElse(null));
    }

    private void put(@Nullable BudgetItemLine chosen) {
        house.send(new BudgetTask(seen.id(), chosen == null ? null : chosen.id()));
    }
}
