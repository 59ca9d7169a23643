package io.portico.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.portico.views.door.Viewing;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.TimeSlider;
import io.portico.web.parts.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Says above the portal that it is seen through somebody else's eyes, and ends that by one click or by itself. */
public final class ViewingBanner extends Section {

    private static final int AFTERWARDS_MILLIS = 1_000;

    public ViewingBanner(House house) {
        Viewing viewing = house.viewing();
        setAriaLabel(Words.say("viewing"));
        addClassName("viewing");
        Span title = new Span(title(house, viewing));
        title.addClassName("name");
        Span rules = new Span(rules(house, viewing));
        Div words = new Div(title, rules);
        words.addClassName("row-words");
        String stop = viewing.tried() == null ? "viewing.stop" : "tryOut.stop";
        add(Glyph.IN_REVIEW.draw(), words);
        Instant at = viewing.at();
        if (at == null && viewing.tried() == null) {
            add(new Button(
                    Words.say("viewing.past.open"),
                    Glyph.CLOCK.draw(),
                    _ -> move(house, viewing, house.times().now())));
        }
        add(new Button(Words.say(stop), _ -> stop(house)));
        if (at != null) {
            add(new TimeSlider(house, viewing.personId(), at, instant -> move(house, viewing, instant)));
        }
        long left = Math.max(
                0,
                Duration.between(house.times().clock().instant(), viewing.until())
                        .toMillis());
        addAttachListener(
                event -> event.getUI().getPage().executeJs("setTimeout(() => location.assign('/'), $0)", (double)
                        (left + AFTERWARDS_MILLIS)));
    }

    private static String rules(House house, Viewing viewing) {
        String until = house.times().exact(viewing.until());
        if (viewing.at() == null) {
            return Words.say("viewing.rules", until)
                    + (viewing.asIfAccepted() ? " " + Words.say("viewing.asIfAccepted") : "");
        }
        return Words.say("viewing.past.rules", until)
                + (viewing.withheld() ? " " + Words.say("viewing.withheld") : "")
                + (house.me().permissions().isEmpty() ? " " + Words.say("viewing.past.nothing") : "");
    }

    private void move(House house, Viewing viewing, Instant at) {
        if (Notice.attempt(() -> house.viewAs(viewing.personId(), at))) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private static String title(House house, Viewing viewing) {
        String name = viewing.personName();
        if (viewing.at() != null) {
            return Words.say(
                    "viewing.past",
                    Objects.requireNonNullElse(name, ""),
                    house.times().toTheSecond(viewing.at()));
        }
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
