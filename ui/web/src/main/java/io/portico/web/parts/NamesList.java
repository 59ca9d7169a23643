package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;

/** Names that are many words in a line and one press away: by hand, by key and on a phone alike. */
public final class NamesList {

    private NamesList() {}

    /** The button lists the names when it is pressed; what lists them is made only then. */
    public static Button behind(Button button, String title, List<String> names) {
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClickListener(event -> {
            event.unregisterListener();
            Popover popover = popover(title, names);
            popover.setTarget(button);
            popover.open();
        });
        return button;
    }

    /** Says the words, and of more than one name all names behind them. */
    public static void say(Paragraph line, String words, List<String> names) {
        line.removeAll();
        line.add(new Span(words));
        if (names.size() > 1) {
            Button all = new Button(Words.say("readers.all"));
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(behind(all, words, names));
        }
    }

    private static Popover popover(String title, List<String> names) {
        UnorderedList list = new UnorderedList();
        list.addClassName("names-list");
        list.getElement().setAttribute("aria-label", title);
        names.forEach(name -> list.add(new ListItem(name)));
        Popover popover = new Popover(list);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(title);
        return popover;
    }
}
