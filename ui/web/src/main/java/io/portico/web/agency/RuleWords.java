package io.portico.web.agency;

import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a standing rule says, as a sentence. */
final class RuleWords {

    private RuleWords() {}

    static String sentence(
            RuledPeople whom,
            @Nullable String whomName,
            List<RuledThings> neverSees,
            RuledPlace within,
            @Nullable String withinName) {
        String things = neverSees.stream().map(Words::say).collect(Collectors.joining(", "));
        String sentence = Words.say("rules.sentence", people(whom, Objects.requireNonNullElse(whomName, "")), things);
        return within.equals(RuledPlace.EVERYWHERE) || withinName == null
                ? sentence
                : Words.say("rules.sentence.within", sentence, withinName);
    }

    private static String people(RuledPeople whom, String name) {
        if (whom.personId() != null) {
            return Words.say("rules.whom.person", name);
        }
        if (whom.companyId() != null) {
            return Words.say("rules.whom.company", name);
        }
        if (whom.permissionSetId() != null) {
            return Words.say("rules.whom.set", name);
        }
        return Words.say(whom.audience() == null ? "rules.whom.EVERYBODY" : "rules.whom." + whom.audience());
    }

    static Chip kept(long breaches) {
        return breaches == 0
                ? Chip.of(Glyph.YES, Words.say("rules.kept"), Chip.Tone.GOOD)
                : Chip.of(Glyph.URGENT, Words.say("rules.broken", breaches), Chip.Tone.HOT);
    }
}
