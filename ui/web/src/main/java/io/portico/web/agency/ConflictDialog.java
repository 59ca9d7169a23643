package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.portico.views.PersonName;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two people changed the same fields of a task: field by field, the later one decides whose change stays. */
final class ConflictDialog {

    /** Whose words stay. */
    private enum Stays {
        THEIRS,
        MINE,
        /** Of long texts, one below the other. */
        BOTH
    }

    private final House house;
    private final TaskDetails now;
    private final TaskWish wish;
    private final Map<TaskField, RadioButtonGroup<Stays>> choices = new EnumMap<>(TaskField.class);
    private final FormDialog dialog = new FormDialog(Words.say("conflict.title"), Words.say("save"));
    private boolean settled;

    ConflictDialog(House house, TaskDetails now, TaskWish wish, List<TaskField> crossed, Consumer<TaskDetails> done) {
        this.house = house;
        this.now = now;
        this.wish = wish;
        dialog.addClassName("conflict");
        Paragraph what = new Paragraph(what());
        what.addClassName("wide");
        dialog.body(what);
        crossed.forEach(field -> dialog.body(choice(field)));
        dialog.onSubmit(() -> {
            TaskWish decided = decided();
            if (!decided.isEmpty()) {
                new TaskEditing(house).make(now, decided, done);
                settled = true;
            }
        });
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened() && !settled) {
                done.accept(now);
            }
        });
    }

    void open() {
        dialog.open();
    }

    private String what() {
        PersonName editor = now.editedBy();
        if (editor == null || now.editedAt() == null) {
            return Words.say("conflict.bySomebody", now.name());
        }
        return editor.id().equals(house.me().id())
                ? Words.say("conflict.byYourself", now.name())
                : Words.say("conflict.by", editor.name(), now.name());
    }

    private RadioButtonGroup<Stays> choice(TaskField field) {
        RadioButtonGroup<Stays> choice = new RadioButtonGroup<>(field.label());
        choice.setItems(
                field == TaskField.DESCRIPTION
                        ? List.of(Stays.THEIRS, Stays.MINE, Stays.BOTH)
                        : List.of(Stays.THEIRS, Stays.MINE));
        choice.setRenderer(new ComponentRenderer<>(stays -> side(field, stays)));
        choice.setValue(field == TaskField.DESCRIPTION ? Stays.BOTH : Stays.THEIRS);
        choice.addClassNames("wide", "sides");
        choices.put(field, choice);
        return choice;
    }

    private Div side(TaskField field, Stays stays) {
        Span whose = new Span(Words.say(
                switch (stays) {
                    case THEIRS -> "conflict.theirs";
                    case MINE -> "conflict.mine";
                    case BOTH -> "conflict.both";
                }));
        whose.addClassName("whose");
        Div side = new Div(whose);
        if (stays != Stays.BOTH) {
            Span value = new Span(field.words(house, stays == Stays.THEIRS ? field.of(now) : wish.value(field)));
            value.addClassName("plain-text");
            side.add(value);
        }
        return side;
    }

    /** What was wanted, without what gave way. */
    private TaskWish decided() {
        TaskWish decided = new TaskWish();
        wish.fields().forEach(field -> {
            RadioButtonGroup<Stays> choice = choices.get(field);
            Stays stays = choice == null ? Stays.MINE : choice.getValue();
            if (stays != Stays.THEIRS) {
                decided.and(field, stays == Stays.MINE ? wish.value(field) : both(field));
            }
        });
        return decided;
    }

    private @Nullable Object both(TaskField field) {
        Object theirs = field.of(now);
        Object mine = wish.value(field);
        return theirs == null || mine == null
                ? Objects.requireNonNullElse(theirs, Objects.requireNonNullElse(mine, ""))
                : theirs + "\n\n" + mine;
    }
}
