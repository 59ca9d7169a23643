package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** What stands where a part of a page could not be had, with the way to try it again; the rest of the page stays. */
final class Failed extends Div {

    /** @param again asks for it again */
    Failed(Runnable again) {
        Button button = new Button(Words.say("tryAgain"), _ -> again.run());
        add(new EmptyState(Glyph.MISSING, Words.say("failed.part"), Words.say("failed.text"), button));
        addClassName("failed");
        getElement().setAttribute("role", "alert");
    }
}
