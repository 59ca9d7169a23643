package io.portico.projections.leaks;

import io.portico.tenancy.Confidences;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens each sealed text as a word of its own that stands nowhere else, and stays what it is in another case, without accents,
 * in an address and in markup. Whatever is made of texts that were opened so says by itself which of them are in it, whoever
 * made it and however.
 */
final class Marks implements Confidences {

    private static final int LETTERS = 13;
    private static final int RADIX = 36;
    private static final Pattern MARK = Pattern.compile("zq([0-9a-z]{" + LETTERS + "})qz", Pattern.CASE_INSENSITIVE);

    private final Confidences own;
    private final Map<Long, String> opened = new HashMap<>();

    /** @param own the agency's, for what is no text */
    Marks(Confidences own) {
        this.own = own;
    }

    @Override
    public Optional<String> open(String agencyId, String token) {
        long name = Tokens.nameOf(Said.Kind.TEXT, token);
        opened.put(name, token);
        String word = Long.toUnsignedString(name, RADIX);
        return Optional.of("zq" + "0".repeat(LETTERS - word.length()) + word + "qz");
    }

    /** The sealed texts whose words are in what was made, by their names in memory. What was opened before is forgotten. */
    Map<Long, String> in(String made) {
        Map<Long, String> found = new HashMap<>();
        Matcher marks = MARK.matcher(made);
        for (MatchResult mark : marks.results().toList()) {
            long name = Long.parseUnsignedLong(mark.group(1), RADIX);
            found.put(name, opened.getOrDefault(name, ""));
        }
        return found;
    }

    /** To be done after each thing that was made, so that memory holds the texts of one. */
    void forget() {
        opened.clear();
    }

    @Override
    public String digest(String agencyId, String value) {
        return own.digest(agencyId, value);
    }

    @Override
    public String seal(String agencyId, String keyName, String clear) {
        throw new UnsupportedOperationException("whoever looks for leaks writes nothing");
    }

    @Override
    public void prepare(String agencyId, Collection<String> keyNames) {
        throw new UnsupportedOperationException("whoever looks for leaks writes nothing");
    }

    @Override
    public void erase(String agencyId, String keyName) {
        throw new UnsupportedOperationException("whoever looks for leaks erases nothing");
    }

    @Override
    public void eraseKeyOf(String agencyId, String token) {
        throw new UnsupportedOperationException("whoever looks for leaks erases nothing");
    }

    @Override
    public void eraseAgency(String agencyId) {
        throw new UnsupportedOperationException("whoever looks for leaks erases nothing");
    }
}
