package io.portico.views.audit;

import java.util.List;
import java.util.Map;

/**
 * Some of the events that an export is to hold, oldest first.
 *
 * @param upTo how many entries of the history have been gone through
 * @param whole whether nothing of the export comes after them
 */
public record HistoryPortion(List<Entry> entries, long upTo, boolean whole) {

    /**
     * One event.
     *
     * @param byKind what kind of actor caused it
     * @param names what the things and people are called that it is about, as far as anybody knows
     */
    public record Entry(AccessEventLine line, String byKind, Map<String, String> names) {}
}
