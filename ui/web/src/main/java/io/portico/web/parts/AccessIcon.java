package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.project.OpenProject;
import io.portico.messages.task.OpenTask;
import io.portico.views.agency.DocumentDetails;
import io.portico.views.agency.GrantLine;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.TaskDetails;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom a project, task or document is open to: figures when open, a lock when internal. A second mark says that it is shared
 * with named people, and lists them. A click opens or locks, with the consequence first.
 */
public final class AccessIcon extends Span {

    private final House house;
    private final Button button = new Button();
    private @Nullable Thing thing;

    /** What it is about, and how that is opened and locked. */
    private record Thing(
            String title,
            Set<Audience> openTo,
            Function<Set<Audience>, Object> command,
            Function<Set<Audience>, PlannedChange> plan) {}

    private AccessIcon(House house, boolean changeable) {
        this.house = house;
        addClassName("access-icon");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setEnabled(changeable);
        button.addClickListener(_ -> ask(Objects.requireNonNull(thing)));
    }

    public static AccessIcon of(House house, ProjectDetails project, boolean changeable) {
        AccessIcon icon = new AccessIcon(house, changeable);
        icon.show(project);
        return icon;
    }

    public static AccessIcon of(House house, TaskDetails task, boolean changeable) {
        TaskId id = task.id();
        return new AccessIcon(house, changeable)
                .show(
                        new Thing(
                                task.name(),
                                task.openTo(),
                                audiences -> new OpenTask(id, audiences),
                                audiences -> Plans.open(id, audiences)),
                        task.shares());
    }

    public static AccessIcon of(House house, DocumentDetails document, boolean changeable) {
        DocumentId id = document.id();
        return new AccessIcon(house, changeable)
                .show(
                        new Thing(
                                document.title(),
                                document.openTo(),
                                audiences -> new OpenDocument(id, audiences),
                                audiences -> Plans.open(id, audiences)),
                        List.of());
    }

    /** As the project is now; whoever is on it stays there. */
    public void show(ProjectDetails project) {
        ProjectId id = project.id();
        show(
                new Thing(
                        project.title(),
                        project.openTo(),
                        audiences -> new OpenProject(id, audiences),
                        audiences -> Plans.open(id, audiences)),
                project.grants());
    }

    private AccessIcon show(Thing now, List<GrantLine> named) {
        thing = now;
        String state = words(now.openTo());
        button.setIcon(drawing(now.openTo()));
        button.setAriaLabel(Words.say("access.icon", now.title(), state));
        button.setTooltipText(state);
        InPlace.arrange(this, named.isEmpty() ? List.of(button) : List.of(button, mark(now.title(), named)));
        return this;
    }

    private static Component mark(String title, List<GrantLine> named) {
        List<String> names = named.stream().map(line -> line.person().name()).toList();
        Button mark = new Button(new Span(Glyph.PLUS.draw(), new Span(String.valueOf(names.size()))));
        mark.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        mark.addClassName("named");
        mark.setAriaLabel(Words.say("access.named", String.join(", ", names)));
        return NamesList.behind(mark, Words.say("access.namedOn", title), names);
    }

    private static Span drawing(Set<Audience> openTo) {
        Span drawing = new Span();
        drawing.addClassName("drawing");
        if (openTo.isEmpty()) {
            drawing.add(Glyph.LOCK.draw());
        }
        EnumSet.allOf(Audience.class).stream().filter(openTo::contains).forEach(audience -> {
            Span mark = new Span(Glyph.PERSON.draw());
            mark.addClassNames("mark", AudienceMark.className(ThreadName.of(audience)));
            drawing.add(mark);
        });
        return drawing;
    }

    /** Only shows whom something is open to. */
    public static Span state(Set<Audience> openTo) {
        Span word = new Span(words(openTo));
        word.addClassName("hidden");
        Span state = new Span(drawing(openTo), word);
        state.addClassName("access-icon");
        state.setTitle(words(openTo));
        return state;
    }

    /** Whom it is open to, in words. */
    public static String words(Set<Audience> openTo) {
        if (openTo.isEmpty()) {
            return Words.say("access.locked");
        }
        return openTo.size() == 2
                ? Words.say("access.openToBoth")
                : openTo.contains(Audience.CLIENT)
                        ? Words.say("access.openToClients")
                        : Words.say("access.openToPartners");
    }

    /** Proposes the other state: lock what is open, open to clients what is locked. */
    private void ask(Thing thing) {
        Set<Audience> before = thing.openTo();
        Consequence consequence = new Consequence(
                house,
                Words.say(before.isEmpty() ? "access.open.title" : "access.lock.title", thing.title()),
                Words.say("access.save"));
        CheckboxGroup<Audience> audiences = new CheckboxGroup<>(Words.say("access.openTo"));
        audiences.setItems(Audience.values());
        audiences.setItemLabelGenerator(Words::say);
        audiences.setHelperText(Words.say("access.openTo.help"));
        audiences.setValue(before.isEmpty() ? Set.of(Audience.CLIENT) : Set.of());
        audiences.addValueChangeListener(
                event -> consequence.plan(List.of(thing.plan().apply(event.getValue()))));
        consequence
                .choices(audiences)
                .plan(List.of(thing.plan().apply(audiences.getValue())))
                .onConfirm(
                        () -> house.send(thing.command().apply(audiences.getValue())),
                        () -> house.send(thing.command().apply(before)),
                        Words.say("access.saved", thing.title()))
                .open();
    }
}
