package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessSubject;
import io.portico.views.audit.AccessSubjects;
import io.portico.views.audit.FindAccessPeople;
import io.portico.views.audit.FindAccessThings;
import io.portico.web.parts.House;
import io.portico.web.parts.Lookup;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Things;
import io.portico.web.parts.Words;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fields to choose whom and what access is asked about: all there is, whatever the reader sees of it. */
final class Choices {

    private static final String TASK = "task:";
    private static final String PROJECT = "project:";

    private Choices() {}

    /**
     * Somebody or something that was chosen.
     *
     * @param person what the person is, when it is one
     */
    record Chosen(String resource, String name, @Nullable PersonKind person) {

        private static Chosen of(AccessSubject found) {
            return new Chosen(
                    found.resource(), Objects.requireNonNullElse(found.label(), found.resource()), found.person());
        }

        UserId userId() {
            return new UserId(id());
        }

        boolean isPerson() {
            return SpanAddress.isPerson(resource);
        }

        boolean isTask() {
            return resource.startsWith(TASK);
        }

        ProjectId projectId() {
            return new ProjectId(id());
        }

        TaskId taskId() {
            return new TaskId(id());
        }

        /** What the person is; of those whose kind is not known any more, none that anything could be offered to. */
        PersonKind kind() {
            return Objects.requireNonNullElse(person, PersonKind.PROGRAM);
        }

        private String id() {
            return resource.substring(resource.indexOf(':') + 1);
        }
    }

    static ComboBox<Chosen> person(House house) {
        return people(house, _ -> true);
    }

    static ComboBox<Chosen> guest(House house) {
        return people(house, one -> one.person() == PersonKind.CLIENT || one.person() == PersonKind.PARTNER);
    }

    private static ComboBox<Chosen> people(House house, Predicate<AccessSubject> which) {
        ComboBox<Chosen> person =
                field(Words.say("person"), which, (like, page) -> house.ask(new FindAccessPeople(like, page)));
        person.setItemLabelGenerator(one ->
                one.person() == null ? one.name() : Words.say("person.withKind", one.name(), Words.say(one.person())));
        return person;
    }

    static ComboBox<Chosen> thing(House house) {
        return things(house, Words.say("access.thing"), _ -> true);
    }

    /** Of two fields whoever chooses in one leaves the other empty. */
    static void either(ComboBox<Chosen> one, ComboBox<Chosen> other) {
        one.setClearButtonVisible(true);
        other.setClearButtonVisible(true);
        one.addValueChangeListener(event -> clear(event.getValue(), other));
        other.addValueChangeListener(event -> clear(event.getValue(), one));
    }

    private static void clear(@Nullable Chosen chosen, ComboBox<Chosen> other) {
        if (chosen != null) {
            other.clear();
        }
    }

    /** A project or a task. */
    static ComboBox<Chosen> work(House house) {
        return things(
                house,
                Words.say("give.to.what"),
                one -> one.resource().startsWith(PROJECT) || one.resource().startsWith(TASK));
    }

    static ComboBox<Chosen> task(House house) {
        return things(house, Words.say("task"), one -> one.resource().startsWith(TASK));
    }

    private static ComboBox<Chosen> things(House house, String label, Predicate<AccessSubject> which) {
        ComboBox<Chosen> thing = field(label, which, (like, page) -> house.ask(new FindAccessThings(like, page)));
        thing.setItemLabelGenerator(one -> Words.say("thing.of", Things.kind(one.resource()), one.name()));
        return thing;
    }

    private static ComboBox<Chosen> field(
            String label,
            Predicate<AccessSubject> which,
            BiFunction<@Nullable String, PageRequest, AccessSubjects> ask) {
        ComboBox<Chosen> field = Lookup.field(label, (like, page) -> {
            AccessSubjects part = ask.apply(like, page);
            return new Slice<>(
                    part.items().stream().filter(which).map(Chosen::of).toList(), part.next());
        });
        field.setWidth("min(320px, 100%)");
        return field;
    }
}
