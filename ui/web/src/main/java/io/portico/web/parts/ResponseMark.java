package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.portico.views.agency.ResponseClock;
import io.portico.views.agency.ResponseState;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * That somebody outside waits for an answer, and until when they should have one; it says so itself when that is over. For
 * the agency’s side only.
 */
public final class ResponseMark extends Span {

    private final House house;
    private final ResponseClock clock;
    private final String form;
    private @Nullable UI ui;

    private ResponseMark(House house, ResponseClock clock, String form) {
        this.house = house;
        this.clock = clock;
        this.form = form;
        draw(clock.state());
        if (clock.state() != ResponseState.OVERDUE) {
            new Alarm(this, house, this::timeIsOver).set(clock.dueAt());
        }
    }

    /** Where there is room to say when. */
    public static ResponseMark of(House house, ResponseClock clock) {
        return new ResponseMark(house, clock, "");
    }

    /** Where there is little room. */
    public static ResponseMark brief(House house, ResponseClock clock) {
        return new ResponseMark(house, clock, ".brief");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ui = event.getUI();
    }

    private void timeIsOver() {
        UI page = ui;
        if (page != null) {
            Future<Void> _ = page.access(() -> draw(ResponseState.OVERDUE));
        }
    }

    private void draw(ResponseState state) {
        removeAll();
        String when = house.times().moment(clock.dueAt());
        Chip chip =
                switch (state) {
                    case OVERDUE -> Chip.of(Glyph.URGENT, Words.say("response.overdue" + form, when), Chip.Tone.HOT);
                    case DUE_TODAY -> Chip.of(Glyph.CLOCK, Words.say("response.today" + form, when), Chip.Tone.WARM);
                    case IN_TIME -> Chip.of(Glyph.CLOCK, Words.say("response.by" + form, when), Chip.Tone.PLAIN);
                };
        chip.setTitle(Words.say(
                "response.why",
                clock.asker().name(),
                house.times().exact(clock.since()),
                Words.say(clock.kind()),
                house.times().exact(clock.dueAt())));
        add(chip);
    }
}
