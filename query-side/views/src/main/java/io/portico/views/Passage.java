package io.portico.views;

import java.util.List;

/**
 * A text that was found, or the part of it that shows why.
 *
 * @param marks where the words stand that were looked for, in their order, none over another
 */
public record Passage(String text, List<Mark> marks) {

    /** The characters of a text from one place up to, and without, another; counted as Java and JavaScript do (UTF-16). */
    public record Mark(int from, int to) {}

    /** A text in which nothing was looked for. */
    public static Passage unmarked(String text) {
        return new Passage(text, List.of());
    }
}
