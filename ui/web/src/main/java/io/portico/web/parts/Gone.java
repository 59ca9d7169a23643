package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.H1;

/** What is shown in place of what is not there, or not for the reader's eyes: the two are alike. */
public final class Gone {

    private Gone() {}

    public static <P extends Component & HasComponents> void show(P page) {
        page.removeAll();
        H1 title = new H1(Words.say("gone"));
        title.addClassName("hidden");
        page.add(
                title,
                new EmptyState(
                        Glyph.MISSING,
                        Words.say("gone"),
                        Words.say("gone.text"),
                        new Link("", Words.say("gone.back"))));
    }
}
