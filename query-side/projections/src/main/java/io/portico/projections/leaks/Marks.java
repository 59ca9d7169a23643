package io.portico.projections.leaks;

import io.portico.tenancy.Confidences;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Opens each sealed text as a word of its own that stands nowhere else, and stays what it is in another case, without accents,
 * in an address and in markup. Whatever is made of texts that were opened so says by itself which of them are in it, whoever
 * made it and however. Each run begins its words in a way of its own, so that nobody can have written one.
 */
final class Marks implements Confidences {

    private static final int LETTERS = 13;
    private static final int RADIX = 36;
    /** Of its beginning, after the letters that each begins with. */
    private static final int OWN_LETTERS = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String beginning = "zq" + word(RANDOM.nextLong()).substring(LETTERS - OWN_LETTERS);
    private final Pattern mark = Pattern.compile(beginning + "([0-9a-z]{" + LETTERS + "})qz", Pattern.CASE_INSENSITIVE);
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
        return Optional.of(beginning + word(name) + "qz");
    }

    private static String word(long number) {
        String word = Long.toUnsignedString(number, RADIX);
        return "0".repeat(LETTERS - word.length()) + word;
    }

    /** Of each of its words. */
    String beginning() {
        return beginning;
    }

    /** The sealed texts whose words are in what was made, by their names in memory. What was opened before is forgotten. */
    Map<Long, String> in(String made) {
        Map<Long, String> found = new HashMap<>();
        for (MatchResult one : mark.matcher(made).results().toList()) {
            long name = Long.parseUnsignedLong(one.group(1), RADIX);
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
