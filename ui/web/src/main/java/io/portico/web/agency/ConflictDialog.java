package io.portico.web.agency;

import com.vaadin.flow.component.html.Paragraph;
import io.portico.views.PersonName;
import io.portico.views.agency.TaskDetails;
import io.portico.web.agency.Sides.Stays;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two people changed the same fields of a task: field by field, the later one decides whose change stays. */
final class ConflictDialog {

    private final House house;
    private final TaskDetails now;
    private final TaskWish wish;
    private final List<PersonName> named;
    private final Map<TaskField, Sides> choices = new EnumMap<>(TaskField.class);
    private final FormDialog dialog = new FormDialog(Words.say("conflict.title"), Words.say("save"));
    private boolean settled;

    /**
     * The question.
     *
     * @param seen the task as the editor saw it
     * @param done is told the task as it is when that is settled
     * @param undecided is told the task as it is when the question was left open
     */
    ConflictDialog(
            House house,
            TaskDetails seen,
            TaskDetails now,
            TaskWish wish,
            List<TaskField> crossed,
            Consumer<TaskDetails> done,
            Consumer<TaskDetails> undecided) {
        this.house = house;
        this.now = now;
        this.wish = wish;
        this.named = Stream.concat(now.assignees().stream(), seen.assignees().stream())
                .toList();
        dialog.addClassName("conflict");
        Paragraph what = new Paragraph(what());
        what.addClassName("wide");
        dialog.body(what);
        crossed.forEach(field -> dialog.body(choice(field)));
        dialog.onSubmit(() -> {
            TaskWish decided = decided();
            if (decided.isEmpty()) {
                done.accept(now);
            } else {
                // Should somebody be faster once more, the next question knows what to do.
                var _ = new TaskEditing(house).make(now, decided, done, undecided);
            }
            settled = true;
        });
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened() && !settled) {
                undecided.accept(now);
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

    private Sides choice(TaskField field) {
        Sides choice = new Sides(
                field.label(),
                field.words(house, named, field.of(now)),
                field.words(house, named, wish.value(field)),
                field == TaskField.DESCRIPTION);
        choices.put(field, choice);
        return choice;
    }

    /** What was wanted, without what gave way. */
    private TaskWish decided() {
        TaskWish decided = new TaskWish();
        wish.fields().forEach(field -> {
            Sides choice = choices.get(field);
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
