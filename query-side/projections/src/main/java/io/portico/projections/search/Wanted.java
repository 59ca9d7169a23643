package io.portico.projections.search;

import io.portico.projections.Folding;
import io.portico.views.Passage;
import io.portico.views.Passage.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words that are looked for. */
final class Wanted {

    /** How much of a text shows why it was found. */
    private static final int EXCERPT = 160;

    /** How much of that stands before the first word that was looked for. */
    private static final int LEAD = 40;

    /** Each with a space before it, as in {@link Folding#words}. */
    private final List<String> words;

    private Wanted(List<String> words) {
        this.words = words;
    }

    static Wanted of(String text) {
        return new Wanted(Arrays.stream(Folding.words(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> " " + word)
                .toList());
    }

    /** Whether there is nothing to look for, which is then not found. */
    boolean isNothing() {
        return words.isEmpty();
    }

    /** How well folded words fit; empty when one that is wanted is in neither. */
    Optional<Fit> fit(String title, String text) {
        Fit fit = Fit.TITLE;
        for (String word : words) {
            if (!title.contains(word)) {
                if (!text.contains(word)) {
                    return Optional.empty();
                }
                fit = Fit.TEXT;
            }
        }
        return Optional.of(fit);
    }

    /** Where the words are; the better comes first. */
    enum Fit {
        TITLE,
        TEXT
    }

    Passage marked(String text) {
        return new Passage(text, marks(text));
    }

    /** The part of the text that has the first of the words. */
    Passage excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        List<Mark> marks = marks(line);
        int first = marks.isEmpty() ? 0 : marks.getFirst().from();
        int from = line.length() <= EXCERPT || first <= LEAD ? 0 : wordAfter(line, first - LEAD, first);
        int end = Math.min(line.length(), from + EXCERPT);
        int to = end < line.length() && Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
        String before = from == 0 ? "" : "… ";
        int moved = before.length() - from;
        return new Passage(
                before + line.substring(from, to) + (to < line.length() ? "…" : ""),
                marks.stream()
                        .filter(mark -> mark.from() >= from && mark.to() <= to)
                        .map(mark -> new Mark(mark.from() + moved, mark.to() + moved))
                        .toList());
    }

    /** Where the first word begins after the place, or the limit when none does before it. */
    private static int wordAfter(String line, int place, int limit) {
        int space = line.indexOf(' ', place);
        return space < 0 || space >= limit ? limit : space + 1;
    }

    private List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        StringBuilder word = new StringBuilder(" ");
        List<Integer> origins = new ArrayList<>();
        for (int i = 0; i <= text.length(); ) {
            int point = i < text.length() ? text.codePointAt(i) : ' ';
            String letters = Folding.letters(point);
            if (letters == null) {
                mark(word.toString(), origins, i).ifPresent(marks::add);
                word.setLength(1);
                origins.clear();
            } else {
                word.append(letters);
                for (int letter = 0; letter < letters.length(); letter++) {
                    origins.add(i);
                }
            }
            i += Character.charCount(point);
        }
        return marks;
    }

    /**
     * The longest beginning of the word that is wanted.
     *
     * @param word with its space
     * @param origins for each of its letters, where in the text it comes from
     * @param end where the word ends in the text
     */
    private Optional<Mark> mark(String word, List<Integer> origins, int end) {
        int length = words.stream()
                .filter(word::startsWith)
                .mapToInt(wanted -> wanted.length() - 1)
                .max()
                .orElse(0);
        if (length == 0) {
            return Optional.empty();
        }
        int last = origins.get(length - 1);
        int to = origins.stream().filter(origin -> origin > last).findFirst().orElse(end);
        return Optional.of(new Mark(origins.getFirst(), to));
    }
}
