package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import io.portico.messages.UserId;
import io.portico.views.audit.SightMark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An instant to look at, on a line whose marks are the changes that mattered to somebody, or of a thing: by pulling, by keys from change to
 * change, by playing forward, or by writing it down. Nothing plays by itself for those who want less motion.
 */
public final class TimeSlider extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(TimeSlider.class);
    private static final String VALUE = "event.target.value";

    private final House house;
    private final boolean ofThing;
    /** Null where all of them are known. */
    private final @Nullable Function<Instant, SightLine> search;

    private final Consumer<Instant> onMove;
    private final Element line = new Element("input");
    private final Element player = new Element("time-player");
    private final Button before;
    private final Button next;
    private final Span words = new Span();
    private final Span beyond = new Span();
    private final DateTimePicker field = new DateTimePicker();
    /** Null as long as it is not known, or cannot be. */
    private @Nullable SightLine changes;

    private Instant at;
    /** The last change that had happened then; -1 before the first. */
    private int here;

    /** @param changes oldest first */
    public TimeSlider(House house, List<SightMark> changes, Instant at, Consumer<Instant> onMove) {
        this(house, false, null, at, onMove, SightLine.of(changes));
    }

    /** The changes that mattered to that person. They are looked for behind the page, which waits for none of them. */
    public TimeSlider(House house, UserId person, Instant at, Consumer<Instant> onMove) {
        this(house, false, around -> house.sightLine(person.named(), around), at, onMove, null);
    }

    /** The same of a thing, and of who could see it. */
    public TimeSlider(House house, String kind, String id, Instant at, Consumer<Instant> onMove) {
        this(house, true, around -> house.sightLine(kind + ":" + id, around), at, onMove, null);
    }

    private TimeSlider(
            House house,
            boolean ofThing,
            @Nullable Function<Instant, SightLine> search,
            Instant at,
            Consumer<Instant> onMove,
            @Nullable SightLine changes) {
        this.house = house;
        this.ofThing = ofThing;
        this.search = search;
        this.changes = changes;
        this.onMove = onMove;
        this.at = at;
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
        beyond.addClassNames("time-words", "quiet");
        field();
        add(before);
        getElement().appendChild(line);
        add(next);
        getElement().appendChild(player);
        add(field, words, beyond);
        words.setText(Words.say("time.looking"));
        show();
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
        line.setAttribute("step", "1");
        line.setAttribute("aria-label", Words.say(ofThing ? "time.line.thing" : "time.line"));
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
        field.setStep(Duration.ofSeconds(1));
        field.getElement().setAttribute("aria-label", Words.say("time.at"));
        field.setManualValidation(true);
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose(event.getValue().atZone(house.times().zone()).toInstant());
            }
        });
    }

    private void choose(Instant chosen) {
        boolean future = chosen.isAfter(house.times().now());
        field.setErrorMessage(future ? Words.say("time.future") : null);
        field.setInvalid(future);
        if (!future) {
            move(chosen);
        }
    }

    private void goTo(int index) {
        if (changes != null && index >= 0 && index < changes.stops().size()) {
            move(changes.stops().get(index).at());
        }
    }

    private void move(Instant chosen) {
        at = chosen;
        show();
        if (changes != null
                && !changes.isWhole()
                && (here <= 0 || here + 1 >= changes.stops().size())) {
            getUI().ifPresent(this::look);
        }
        onMove.accept(at);
    }

    private void show() {
        field.setValue(LocalDateTime.ofInstant(at, house.times().zone()).withNano(0));
        field.setInvalid(false);
        if (changes == null) {
            before.setEnabled(false);
            next.setEnabled(false);
            line.setEnabled(false);
        } else {
            show(changes);
        }
    }

    private void show(SightLine known) {
        List<SightStop> stops = known.stops();
        here = -1;
        while (here + 1 < stops.size() && !stops.get(here + 1).at().isAfter(at)) {
            here++;
        }
        boolean last = here + 1 >= stops.size();
        before.setEnabled(here > 0);
        next.setEnabled(!last);
        line.setEnabled(!stops.isEmpty());
        line.setAttribute("max", String.valueOf(Math.max(0, stops.size() - 1)));
        line.setProperty("value", String.valueOf(Math.max(0, here)));
        player.setAttribute("at", String.valueOf(here));
        player.setAttribute("last", last);
        String said = here < 0
                ? Words.say("time.none", house.times().toTheSecond(at))
                : Words.say("time.mark", known.number(here), known.all(), said(stops.get(here)));
        words.setText(said);
        line.setAttribute("aria-valuetext", said);
        beyond.setVisible(!known.isWhole());
        beyond.setText(Words.say("time.beyond", known.earlier(), known.later()));
    }

    private String said(SightStop stop) {
        return house.times().toTheSecond(stop.at()) + " · " + stop.words(ofThing);
    }

    private void look(UI ui) {
        if (search == null) {
            return;
        }
        Function<Instant, SightLine> asked = search;
        Instant around = at;
        Thread.startVirtualThread(() -> {
            SightLine found = null;
            try {
                found = asked.apply(around);
            } catch (RuntimeException e) {
                LOG.warn("the changes of what was seen could not be looked for", e);
            }
            SightLine line = found;
            Future<Void> _ = ui.access(() -> found(line, around));
        });
    }

    /** Without them an instant can be written down all the same. What was looked for elsewhere meanwhile is looked for again. */
    private void found(@Nullable SightLine found, Instant around) {
        if (found != null) {
            changes = found;
            show();
            if (!found.isWhole() && !around.equals(at)) {
                getUI().ifPresent(this::look);
            }
        } else if (changes == null) {
            words.setText(Words.say("time.unknown"));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/time.js");
        if (changes == null) {
            look(event.getUI());
        }
    }
}
