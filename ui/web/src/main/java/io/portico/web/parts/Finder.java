package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway;
import io.portico.views.Wording;
import java.util.List;
import java.util.function.Function;

/**
 * A field over the page and, below it, what can be chosen: arrows go through it, Enter opens, Esc leaves (ARIA APG,
 * combobox with a listbox popup). It decides nothing about what there is to find.
 */
public final class Finder extends Dialog {

    /** Choices of one kind. */
    public record Group(String name, List<Choice> choices) {}

    private static final String LIST = "finder-list";
    private static final int PATIENCE_MILLIS = 120;

    private final Function<String, List<Group>> answers;
    private final Input field = new Input();
    private final Div list = new Div();
    private final Span state = new Span();
    private int choices;

    /**
     * Made anew each time it is opened.
     *
     * @param label what the field asks for
     * @param answers what there is to choose from when these words stand in the field
     */
    public Finder(String label, Function<String, List<Group>> answers) {
        this.answers = answers;
        setAriaLabel(label);
        addClassName("finder");
        setWidth("min(680px, 100vw)");
        setTop("8vh");
        field.setPlaceholder(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PATIENCE_MILLIS);
        field.addValueChangeListener(_ -> answer());
        field.getElement()
                .setAttribute("data-finder", true)
                .setAttribute("role", "combobox")
                .setAttribute("aria-label", label)
                .setAttribute("aria-expanded", "true")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-controls", LIST)
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("enterkeyhint", "go")
                .setAttribute("maxlength", String.valueOf(Wording.MAX_TEXT));
        list.setId(LIST);
        list.addClassName("finder-list");
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", label);
        state.addClassName("finder-state");
        state.getElement().setAttribute("role", "status");
        Div line = new Div(Glyph.SEARCH.draw(), field);
        line.addClassName("finder-field");
        add(line, list, state);
        answer();
    }

    @Override
    public void open() {
        super.open();
        field.focus();
    }

    private void answer() {
        String text = field.getValue().strip();
        list.removeAll();
        choices = 0;
        try {
            List<Group> found = answers.apply(text);
            found.stream().filter(group -> !group.choices().isEmpty()).forEach(this::show);
            state.setText(
                    choices > 0
                            ? Words.say("find.count", choices)
                            : text.isEmpty() ? "" : Words.say("find.none", text));
            state.setClassName("hidden", choices > 0);
        } catch (Rejected | BadInput | Gateway.Unavailable failed) {
            state.setText(Words.say("find.failed"));
            state.setClassName("hidden", false);
        }
        list.getElement().setAttribute("data-answers", text);
    }

    private void show(Group group) {
        Span name = new Span(group.name());
        name.setId("finder-group-" + choices);
        name.addClassName("finder-group");
        Div part = new Div(name);
        part.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-labelledby", name.getId().orElseThrow());
        group.choices().forEach(choice -> part.add(option(choice)));
        list.add(part);
    }

    private Component option(Choice choice) {
        Div words = new Div(new Marked(choice.title()));
        words.addClassName("row-words");
        if (choice.excerpt() != null) {
            Marked excerpt = new Marked(choice.excerpt());
            excerpt.addClassName("excerpt");
            words.add(excerpt);
        }
        Span about = new Span();
        about.addClassName("about");
        choice.about().forEach(each -> {
            if (about.getElement().getChildCount() > 0) {
                about.add(new Text(" "));
            }
            about.add(each);
        });
        Anchor option = choice.path() == null ? new Anchor() : new Link(choice.path());
        option.add(choice.glyph().draw(), words, about);
        option.setId(id(choices));
        option.addClassName("finder-option");
        option.getElement()
                .setAttribute("role", "option")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-selected", "false")
                .addEventListener("click", _ -> {
                    close();
                    choice.deed().run();
                });
        choices++;
        return option;
    }

    private static String id(int number) {
        return "finder-choice-" + number;
    }
}
