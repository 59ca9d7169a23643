package io.portico.evidence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is said of a tree at a time, as logs of certificates say it (C2SP tlog-checkpoint), with the time as an extension
 * line. Seconds are all that it keeps of the time.
 *
 * @param origin which ledger it is; one line
 * @param size how many leaves
 * @param root over all of them
 * @param time when it was made
 */
public record Checkpoint(String origin, long size, TreeHash root, Instant time) {

    private static final String TIME = "time ";

    /** How far clocks may be apart, and how long it may take from the tree to the signature. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An origin is one line of text.");
        }
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no leaves or some, and not " + size + ".");
        }
        time = time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether this one was made before the other, whatever the clocks were. */
    boolean isBefore(Checkpoint other) {
        return time.plus(SLACK).isBefore(other.time);
    }

    public String text() {
        return origin + "\n" + size + "\n" + Texts.base64(root.bytes()) + "\n" + TIME + time + "\n";
    }

    /** Only what {@link #text} writes; anything else is {@link Malformed}. */
    public static Checkpoint read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4 || !lines.get(3).startsWith(TIME)) {
            throw new Malformed("A checkpoint has four lines: origin, size, root and time.");
        }
        Checkpoint read;
        try {
            read = new Checkpoint(
                    lines.get(0),
                    Texts.ofDecimal(lines.get(1)),
                    TreeHash.of(Texts.ofBase64(lines.get(2))),
                    Instant.parse(lines.get(3).substring(TIME.length())));
        } catch (IllegalArgumentException | DateTimeException no) {
            throw new Malformed("A checkpoint is not as it should be: " + no.getMessage(), no);
        }
        if (!read.text().equals(text)) {
            throw new Malformed("A checkpoint is not written in the one way.");
        }
        return read;
    }
}
