package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import io.portico.web.parts.Drafts.Place;
import java.util.function.Consumer;

/**
 * The words in a box once more, in the browser's own window: the house forgets what was begun there when it ends a session
 * or starts anew, and they were not sent yet. They go when the window is closed and when its reader signs out, and nobody
 * else who signs in there is shown them.
 */
@Tag("portico-draft")
final class DraftCopy extends Component {

    private static final String DETAIL = "event.detail";

    private final Place place;

    /** @param found is told the words that the house has forgotten */
    DraftCopy(Place place, Consumer<String> found) {
        this.place = place;
        getElement()
                .addEventListener("found", event -> found.accept(words(event)))
                .addEventData(DETAIL);
    }

    private static String words(DomEvent event) {
        return event.getEventData().get(DETAIL).asString("");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/drafts.js");
        getElement().setAttribute("author", place.author().value());
        getElement().setAttribute("place", place.task().value() + " " + place.thread());
        getElement().setAttribute("kept-by", Drafts.in(event.getSession()).mark());
    }
}
