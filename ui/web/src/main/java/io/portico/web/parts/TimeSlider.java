package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import io.portico.views.audit.SightMark;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * An instant to look at, on a line whose marks are the changes that mattered to somebody: by pulling, by keys from change to
 * change, by playing forward, or by writing it down. Nothing plays by itself for those who want less motion.
 */
public final class TimeSlider extends Div {

    private static final String VALUE = "event.target.value";

    private final House house;
    private final List<SightMark> changes;
    private final Consumer<Instant> onMove;
    private final Element line = new Element("input");
    private final Element player = new Element("time-player");
    private final Button before;
    private final Button next;
    private final Span words = new Span();
    private final DateTimePicker field = new DateTimePicker();
    /** The last change that had happened then; -1 before the first. */
    private int here;

    /** @param changes oldest first */
    public TimeSlider(House house, List<SightMark> changes, Instant at, Consumer<Instant> onMove) {
        this.house = house;
        this.changes = List.copyOf(changes);
        this.onMove = onMove;
        addClassName("time-slider");
        before = button(Glyph.BACK, "time.before", () -> goTo(here - 1));
        next = button(Glyph.BACK, "time.next", () -> goTo(here + 1));
        next.addClassName("turned");
        line();
        Button play = new Button(Words.say("time.play"));
        player.appendChild(play.getElement());
        player.setAttribute("play", Words.say("time.play"));
        player.setAttribute("pause", Words.say("time.pause"));
        player.addEventListener("onwards", _ -> goTo(here + 1));
        words.addClassName("time-words");
        words.getElement().setAttribute("aria-live", "polite");
        field();
        add(before);
        getElement().appendChild(line);
        add(next);
        getElement().appendChild(player);
        add(field, words);
        show(at);
    }

    private static Button button(Glyph glyph, String word, Runnable deed) {
        Button button = new Button(glyph.draw(), _ -> deed.run());
        button.setAriaLabel(Words.say(word));
        button.setTooltipText(Words.say(word));
        return button;
    }

    private void line() {
        line.setAttribute("type", "range");
        line.setAttribute("min", "0");
        line.setAttribute("max", String.valueOf(Math.max(0, changes.size() - 1)));
        line.setAttribute("step", "1");
        line.setAttribute("aria-label", Words.say("time.line"));
        line.addEventListener("change", this::pulled).addEventData(VALUE);
    }

    private void pulled(DomEvent event) {
        String value = event.getEventData().path(VALUE).asString("");
        if (value.matches("[0-9]{1,6}")) {
            goTo(Integer.parseInt(value));
        }
    }

    private void field() {
        Tongues.teach(field);
        field.getElement().setAttribute("aria-label", Words.say("time.at"));
        field.setMax(LocalDateTime.ofInstant(house.times().now(), house.times().zone()));
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                Instant at = event.getValue().atZone(house.times().zone()).toInstant();
                if (!at.isAfter(house.times().now())) {
                    move(at);
                }
            }
        });
    }

    private void goTo(int index) {
        if (index >= 0 && index < changes.size()) {
            move(changes.get(index).at());
        }
    }

    private void move(Instant at) {
        show(at);
        onMove.accept(at);
    }

    private void show(Instant at) {
        here = -1;
        while (here + 1 < changes.size() && !changes.get(here + 1).at().isAfter(at)) {
            here++;
        }
        boolean last = here + 1 >= changes.size();
        before.setEnabled(here > 0);
        next.setEnabled(!last);
        line.setEnabled(!changes.isEmpty());
        line.setProperty("value", String.valueOf(Math.max(0, here)));
        player.setAttribute("at", String.valueOf(here));
        player.setAttribute("last", last);
        field.setValue(
                LocalDateTime.ofInstant(at, house.times().zone()).withSecond(0).withNano(0));
        String said = here < 0
                ? Words.say("time.none", house.times().exact(at))
                : Words.say("time.mark", here + 1, changes.size(), said(changes.get(here)));
        words.setText(said);
        line.setAttribute("aria-valuetext", said);
    }

    private String said(SightMark change) {
        return house.times().exact(change.at()) + " · "
                + Words.say("time.kind." + change.kind().name(), change.gained(), change.lost());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/time.js");
    }
}
