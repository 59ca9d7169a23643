package io.portico.web.parts;

import io.portico.views.agency.ResponseClock;

/** That somebody outside waits for an answer, and until when they should have one. For the agency’s side only. */
public final class ResponseMark {

    private ResponseMark() {}

    /** Where there is room to say when. */
    public static Chip of(House house, ResponseClock clock) {
        return draw(house, clock, "");
    }

    /** Where there is little room. */
    public static Chip brief(House house, ResponseClock clock) {
        return draw(house, clock, ".brief");
    }

    private static Chip draw(House house, ResponseClock clock, String form) {
        String when = house.times().moment(clock.dueAt());
        Chip chip =
                switch (clock.state()) {
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
        return chip;
    }
}
