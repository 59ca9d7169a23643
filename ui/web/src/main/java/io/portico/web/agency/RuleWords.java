package io.portico.web.agency;

import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Words;

/** Whether a standing rule is kept, in a word. */
final class RuleWords {

    private RuleWords() {}

    static Chip kept(long breaches) {
        return breaches == 0
                ? Chip.of(Glyph.YES, Words.say("rules.kept"), Chip.Tone.GOOD)
                : Chip.of(Glyph.URGENT, Words.say("rules.broken", breaches), Chip.Tone.HOT);
    }
}
