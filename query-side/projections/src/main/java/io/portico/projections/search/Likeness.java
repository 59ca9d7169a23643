package io.portico.projections.search;

import io.portico.projections.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How alike other texts are to one, by their words without case and accents: the share of the words of both that stand in
 * each (Jaccard index). A text of a few words is like too many others, so of such nothing is said.
 */
public final class Likeness {

    static final int FEWEST_WORDS = 4;
    private static final int WHOLE_PERCENT = 100;

    private final Set<String> words;

    private Likeness(Set<String> words) {
        this.words = words;
    }

    /** Likeness to the text; empty when it has too few words. */
    public static Optional<Likeness> to(String text) {
        Set<String> words = wordsOf(text);
        return words.size() < FEWEST_WORDS ? Optional.empty() : Optional.of(new Likeness(words));
    }

    /** From 0, no word in common, to 100, the same words; empty when the other text has too few. */
    public Optional<Integer> percent(String other) {
        Set<String> others = wordsOf(other);
        if (others.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        long common = words.stream().filter(others::contains).count();
        return Optional.of((int) (WHOLE_PERCENT * common / (words.size() + others.size() - common)));
    }

    private static Set<String> wordsOf(String text) {
        Set<String> words = new HashSet<>(List.of(Folding.words(text).split(" ", -1)));
        words.remove("");
        return words;
    }
}
