package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * What holds a page to the house. Whatever is sent to a page while its connection is dead, and nobody has noticed yet, is
 * lost on the way; so the browser asks for an answer whenever it comes back from being away. Answers are numbered: where
 * some are missing, it asks for the whole page anew.
 */
@Tag("portico-lifeline")
public final class Lifeline extends Component {

    private static final long serialVersionUID = 1L;

    private static final String ENDED = "connection.expired";
    private static final String ENDED_TEXT = "connection.expired.text";

    public Lifeline(House house) {
        // The number of the answer is all that is wanted.
        getElement().addEventListener("back", _ -> {});
        // That a session has ended is said without the house, in words that came with the page, before it was known who
        // reads it; here they are in the reader's own language.
        Words.Spoken atFirst = Words.in(house.beganIn());
        getElement().setAttribute("ended-at-first", atFirst.say(ENDED));
        getElement().setAttribute("ended", Words.say(ENDED));
        getElement().setAttribute("ended-text", Words.say(ENDED_TEXT));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/lifeline.js");
    }
}
