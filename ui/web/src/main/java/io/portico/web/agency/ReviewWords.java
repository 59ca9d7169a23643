package io.portico.web.agency;

import io.portico.messages.review.ReviewScope;
import io.portico.views.audit.ReviewLineState;
import io.portico.views.audit.ReviewProgress;
import io.portico.views.audit.ReviewState;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words and marks of reviews, the same in lists and on their pages. */
final class ReviewWords {

    private ReviewWords() {}

    static String scope(ReviewScope scope, @Nullable String name) {
        String called = Objects.requireNonNullElse(name, "");
        return scope.companyId() != null
                ? Words.say("reviews.scope.company", called)
                : scope.brandId() != null
                        ? Words.say("reviews.scope.brand", called)
                        : Words.say("reviews.scope.everything");
    }

    static String progress(ReviewProgress progress) {
        return Words.say("reviews.progress", progress.items() - progress.waiting(), progress.items());
    }

    static Chip chip(ReviewState state) {
        String word = Words.say(state);
        return switch (state) {
            case RUNNING -> Chip.of(Glyph.IN_PROGRESS, word, Chip.Tone.GOING);
            case OVER -> Chip.of(Glyph.DONE, word, Chip.Tone.PLAIN);
            case CANCELLED -> Chip.of(Glyph.CANCELLED, word, Chip.Tone.PLAIN);
        };
    }

    static Chip chip(ReviewLineState state) {
        String word = Words.say(state);
        return switch (state) {
            case WAITING -> Chip.of(Glyph.CLOCK, word, Chip.Tone.WAITING);
            case CONFIRMED -> Chip.of(Glyph.YES, word, Chip.Tone.GOOD);
            case TAKEN_AWAY -> Chip.of(Glyph.CLOSE, word, Chip.Tone.HOT);
            case NOT_CONFIRMED -> Chip.of(Glyph.CANCELLED, word, Chip.Tone.HOT);
            case GIVEN_ANEW -> Chip.of(Glyph.PLUS, word, Chip.Tone.PLAIN);
            case GONE -> Chip.of(Glyph.MISSING, word, Chip.Tone.PLAIN);
            case NOT_ASKED -> Chip.of(Glyph.MISSING, word, Chip.Tone.PLAIN);
        };
    }
}
