package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.TimeSlider;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What somebody saw, with a line of time whose marks are the changes that mattered to them, and the way into their portal. */
final class SeenThen extends Div {

    private final House house;
    private final UserId person;
    private final String name;
    private final Paragraph sentence = new Paragraph();
    private final Div things = new Div();
    private @Nullable Instant at;

    /**
     * @param at the instant in question; null for now
     * @param onMove what else to do when another instant is chosen
     */
    SeenThen(
            House house,
            UserId person,
            String name,
            @Nullable PersonKind kind,
            @Nullable Instant at,
            Consumer<Instant> onMove) {
        this.house = house;
        this.person = person;
        this.name = name;
        addClassName("stack");
        if (kind != null && kind.audience().isPresent()) {
            add(new TimeSlider(
                    house,
                    person,
                    Objects.requireNonNullElseGet(at, () -> house.times().now()),
                    instant -> {
                        show(instant);
                        onMove.accept(instant);
                    }));
        }
        sentence.getElement().setAttribute("aria-live", "polite");
        add(sentence);
        if (house.mayLookBack() && kind != null && kind.audience().isPresent()) {
            add(new Button(Words.say("viewing.past.begin", name), Glyph.IN_REVIEW.draw(), _ -> look()));
        }
        add(things);
        show(at);
    }

    private void show(@Nullable Instant instant) {
        at = instant;
        sentence.setText(
                instant == null
                        ? Words.say("access.asOf.now", name)
                        : Words.say("access.asOf.then", name, house.times().toTheSecond(instant)));
        things.removeAll();
        things.add(new Seen(house, person, instant));
    }

    private void look() {
        Instant instant = Objects.requireNonNullElseGet(at, () -> house.times().now());
        if (Notice.attempt(() -> house.viewAs(person, instant))) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        }
    }
}
