package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.portico.messages.Rejected;
import io.portico.views.PersonName;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which people can be mentioned: after an at sign those are offered who read the thread. The browser does the
 * choosing; who is offered comes from the house.
 */
final class MentionArea extends Div {

    private static final String DETAIL = "event.detail";
    private static final String FIRST_NAME = "first";
    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}])@(?<first>[\\p{L}\\p{N}.'’-]+)");

    private final TextArea text = new TextArea();
    private final Div offers = new Div();
    private final Span state = new Span();
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
        state.addClassName("hidden");
        state.getElement().setAttribute("role", "status");
        add(text, offers, state);
        getElement()
                .addEventListener(
                        "mention-ask",
                        event -> answer(event.getEventData().get(DETAIL).asString("")))
                .addEventData(DETAIL);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/mentions.js");
    }

    /** What Ctrl and Enter, or ⌘ and Enter, do while one writes here. */
    void onSend(Runnable deed) {
        getElement().addEventListener("mention-send", _ -> deed.run());
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
        show(names.shown(markdown));
    }

    /** Shows words that were begun when nobody remembers any more whom the names in them mean; that is asked again. */
    void recall(String words) {
        Matcher named = NAMED.matcher(words);
        while (named.find()) {
            int begin = named.start(FIRST_NAME);
            people(named.group(FIRST_NAME)).stream()
                    .filter(person -> words.startsWith(person.name(), begin))
                    .forEach(names::chosen);
        }
        show(words);
    }

    private void show(String words) {
        text.setValue(words);
        tell("mention-shown", "");
    }

    /** Empty for the next text, but for what was typed while this one was on its way. */
    void sent() {
        String words = text.getValue();
        clear();
        tell("mention-sent", words);
    }

    private void tell(String event, String detail) {
        getElement().executeJs("this.dispatchEvent(new CustomEvent($0, { detail: $1, bubbles: true }))", event, detail);
    }

    void clear() {
        names = new MentionNames();
        text.clear();
        offers.removeAll();
        state.setText("");
    }

    /**
     * Offers who is meant, and says what that answers: while it is on its way, more may be typed.
     *
     * @param question its number and, after a space, how the name begins
     */
    private void answer(String question) {
        List<PersonName> people = people(question.substring(question.indexOf(' ') + 1));
        offers.removeAll();
        people.forEach(person -> offers.add(offer(person)));
        state.setText(Words.say("mentions.count", people.size()));
        offers.getElement().setAttribute("data-answers", question);
    }

    /** Who may not read the thread any more is offered nobody. */
    private List<PersonName> people(String begin) {
        try {
            return mentionable.apply(begin);
        } catch (Rejected rejected) {
            return List.of();
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
