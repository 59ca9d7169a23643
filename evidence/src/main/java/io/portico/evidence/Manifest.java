package io.portico.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a bundle says it is: lines of text, which the newest key signs.
 *
 * @param origin which ledger
 * @param from what was recorded from then on
 * @param to until then stands in full
 * @param figures whether it shows what invoices and budgets come to
 * @param rules by which version of the policy the answers were worked out
 * @param keys all keys that signed checkpoints, the oldest first
 * @param contents every entry but the manifest itself, in the archive's order
 */
public record Manifest(
        String origin,
        Instant from,
        Instant to,
        boolean figures,
        int rules,
        List<VerifyingKey> keys,
        List<Content> contents) {

    private static final String WITHOUT_FIGURES = "without figures";
    private static final String TITLE = "portico bundle";

    /** Far more than keys are ever changed. */
    private static final int MAX_KEYS = 1000;

    /** An entry of the archive. */
    public record Content(String sha256, long bytes, String name) {}

    public Manifest {
        keys = List.copyOf(keys);
        contents = List.copyOf(contents);
        if (keys.isEmpty() || keys.size() > MAX_KEYS || keys.stream().distinct().count() < keys.size()) {
            throw new IllegalArgumentException("A bundle names its keys, each once.");
        }
        if (origin.isEmpty() || origin.chars().anyMatch(Character::isISOControl) || to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A bundle is of an origin and of a time that does not end before it begins.");
        }
    }

    VerifyingKey newestKey() {
        return keys.getLast();
    }

    /** Whether it was recorded in the time that was asked for; at a time that is none, it might have been. */
    boolean covers(String stored) {
        try {
            Instant at = Instant.parse(stored);
            return !at.isBefore(from) && !at.isAfter(to);
        } catch (DateTimeException noTime) {
            return true;
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(TITLE).append("\norigin ").append(origin);
        text.append("\nfrom ").append(from).append("\nto ").append(to);
        text.append("\nrules ").append(rules).append('\n');
        if (!figures) {
            text.append(WITHOUT_FIGURES).append('\n');
        }
        keys.forEach(key -> text.append("key ").append(key.text()).append('\n'));
        contents.forEach(content -> text.append("entry ")
                .append(content.sha256)
                .append(' ')
                .append(content.bytes)
                .append(' ')
                .append(content.name)
                .append('\n'));
        return text.toString();
    }

    static Manifest read(String text) {
        Iterator<String> lines = text.lines().iterator();
        try {
            if (!lines.next().equals(TITLE)) {
                throw new Malformed("The list of a bundle begins with '" + TITLE + "'.");
            }
            String origin = after("origin ", lines.next());
            Instant from = Instant.parse(after("from ", lines.next()));
            Instant to = Instant.parse(after("to ", lines.next()));
            int rules = Math.toIntExact(Texts.ofDecimal(after("rules ", lines.next())));
            List<VerifyingKey> keys = new ArrayList<>();
            List<Content> contents = new ArrayList<>();
            boolean figures = true;
            while (lines.hasNext()) {
                String line = lines.next();
                if (figures && keys.isEmpty() && line.equals(WITHOUT_FIGURES)) {
                    figures = false;
                } else if (contents.isEmpty() && line.startsWith("key ")) {
                    keys.add(VerifyingKey.read(after("key ", line)));
                } else {
                    contents.add(content(after("entry ", line)));
                }
            }
            Manifest read = new Manifest(origin, from, to, figures, rules, keys, contents);
            if (!read.text().equals(text)) {
                throw new Malformed("The list of a bundle is not written in the one way.");
            }
            return read;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | NoSuchElementException no) {
            throw new Malformed("The list of a bundle is not as it should be.", no);
        }
    }

    private static Content content(String line) {
        String[] fields = line.split(" ", 3);
        if (fields.length < 3) {
            throw new Malformed("An entry has a hash, a length and a name: " + Texts.shortened(line) + ".");
        }
        return new Content(TreeHash.ofHex(fields[0]).hex(), Texts.ofDecimal(fields[1]), fields[2]);
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new Malformed("This should begin with '" + word + "': " + Texts.shortened(line) + ".");
        }
        return line.substring(word.length());
    }
}
