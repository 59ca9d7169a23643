package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.portico.messages.Rejected;
import io.portico.views.PersonName;
import java.util.List;
import java.util.function.Function;

/**
 * A text in which people can be mentioned: after an at sign those are offered who read the thread. The browser does the
 * choosing; who is offered comes from the house.
 */
final class MentionArea extends Div {

    private static final String DETAIL = "event.detail";

    private final TextArea text = new TextArea();
    private final Div offers = new Div();
    private final Function<String, List<PersonName>> mentionable;
    private MentionNames names = new MentionNames();

    /** @param mentionable asks whose name begins like that */
    MentionArea(Function<String, List<PersonName>> mentionable) {
        this.mentionable = mentionable;
        addClassName("mention-area");
        text.setWidthFull();
        offers.addClassName("offers");
        offers.getElement().setAttribute("role", "listbox");
        offers.getElement().setAttribute("aria-label", Words.say("mentions.offers"));
        add(text, offers);
        getElement()
                .addEventListener(
                        "mention-ask",
                        event -> offer(event.getEventData().get(DETAIL).asString("")))
                .addEventData(DETAIL);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/mentions.js");
    }

    TextArea field() {
        return text;
    }

    /** The text as it is to be posted. */
    String written() {
        return names.written(text.getValue());
    }

    /** Shows a post to be written on. */
    void write(String markdown) {
        text.setValue(names.shown(markdown));
    }

    void clear() {
        names = new MentionNames();
        text.clear();
        offers.removeAll();
    }

    private void offer(String begin) {
        offers.removeAll();
        try {
            for (PersonName person : mentionable.apply(begin)) {
                offers.add(offer(person));
            }
        } catch (Rejected rejected) {
            // Who may not read it any more is offered nobody.
        }
    }

    private Div offer(PersonName person) {
        Div offer = new Div(new PersonBadge(person));
        offer.getElement().setAttribute("role", "option");
        offer.getElement().setAttribute("data-person", person.id().value());
        offer.getElement().setAttribute("data-insert", names.chosen(person));
        return offer;
    }
}
