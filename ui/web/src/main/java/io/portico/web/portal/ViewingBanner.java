package io.portico.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.portico.views.door.Viewing;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.time.Duration;
import java.util.Objects;

/** Says above the portal that it is seen through somebody else's eyes, and ends that by one click or by itself. */
public final class ViewingBanner extends Section {

    private static final int AFTERWARDS_MILLIS = 1_000;

    public ViewingBanner(House house) {
        Viewing viewing = house.viewing();
        setAriaLabel(Words.say("viewing"));
        addClassName("viewing");
        Span title = new Span(title(viewing));
        title.addClassName("name");
        Span rules = new Span(Words.say("viewing.rules", house.times().exact(viewing.until()))
                + (viewing.asIfAccepted() ? " " + Words.say("viewing.asIfAccepted") : ""));
        Div words = new Div(title, rules);
        words.addClassName("row-words");
        String stop = viewing.tried() == null ? "viewing.stop" : "tryOut.stop";
        add(Glyph.IN_REVIEW.draw(), words, new Button(Words.say(stop), _ -> stop(house)));
        long left = Math.max(
                0,
                Duration.between(house.times().clock().instant(), viewing.until())
                        .toMillis());
        addAttachListener(
                event -> event.getUI().getPage().executeJs("setTimeout(() => location.assign('/'), $0)", (double)
                        (left + AFTERWARDS_MILLIS)));
    }

    private static String title(Viewing viewing) {
        String name = viewing.personName();
        if (viewing.tried() == null) {
            return Words.say("viewing.as", Objects.requireNonNullElse(name, ""));
        }
        return name == null
                ? Words.say(
                        "tryOut.imagined",
                        viewing.tried(),
                        Words.say("tryOut." + viewing.kind().name()))
                : Words.say("tryOut.on", viewing.tried(), name);
    }

    private void stop(House house) {
        house.stopViewingAs();
        getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
    }
}
