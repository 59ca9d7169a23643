package io.portico.evidence;

import io.portico.messages.HistoryEvent;
import io.portico.messages.stored.EventCatalogue;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A leaf of the tree as it stands in a bundle: in full, or without what the event says. Both have the same hash. */
public sealed interface Entry permits Leaf, Withheld {

    /** When the event was recorded, as it is stored. */
    String at();

    /** The aggregate's id within its agency. */
    String aggregate();

    /** The event's number in its aggregate. */
    long sequence();

    /** The kind of the aggregate. */
    String kind();

    /** The event's stored name. */
    String type();

    /** The event's stored revision, if it has one. */
    @Nullable
    String revision();

    /** One line of JSON in UTF-8 without a line break, of which no byte could be another. */
    byte[] line();

    /** What the tree holds. */
    TreeHash hash();

    /** Whether it belongs to the access history. */
    default boolean isOfHistory() {
        return EventCatalogue.classOf(type())
                .filter(HistoryEvent.class::isAssignableFrom)
                .isPresent();
    }

    default Instant instant() {
        try {
            return Instant.parse(at());
        } catch (DateTimeException no) {
            throw new Malformed("This is no instant: " + Texts.shortened(at()) + ".", no);
        }
    }

    /** Only what {@link #line} writes; anything else is {@link Malformed}. */
    static Entry read(byte[] line) {
        return LineReader.startsWith(line, "id") ? Leaf.read(line) : Withheld.read(line);
    }
}
