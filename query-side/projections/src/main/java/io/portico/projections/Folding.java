package io.portico.projections;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes case and accents from letters, so that words are compared as people hear them. */
public final class Folding {

    /** Letters that are no other letter with an accent, though people who lack the key type them so. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"));

    private Folding() {}

    /**
     * Each word of the text with a space before it: {@code " some words"}. A word begins with some prefix where a space
     * and that prefix stand in the answer.
     */
    public static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 1);
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            String folded = letters(point);
            if (folded == null) {
                inWord = false;
            } else if (!folded.isEmpty()) {
                if (!inWord) {
                    words.append(' ');
                    inWord = true;
                }
                words.append(folded);
            }
        }
        return words.toString();
    }

    /** What a character is in a word; empty for what changes none, such as an accent by itself; null when it ends one. */
    public static @Nullable String letters(int point) {
        if (point < 0x80) {
            return ASCII[point];
        }
        if (silent(point)) {
            return "";
        }
        if (!Character.isLetterOrDigit(point)) {
            return null;
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(Character.toString(point).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .filter(each -> !silent(each))
                .forEach(each -> {
                    String plain = PLAIN.get(each);
                    if (plain == null) {
                        folded.appendCodePoint(each);
                    } else {
                        folded.append(plain);
                    }
                });
        return folded.toString();
    }

    private static boolean silent(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static final @Nullable String[] ASCII = ascii();

    private static @Nullable String[] ascii() {
        @Nullable String[] letters = new String[0x80];
        for (char each = '0'; each < letters.length; each++) {
            if (Character.isLetterOrDigit(each)) {
                letters[each] = String.valueOf(Character.toLowerCase(each));
            }
        }
        return letters;
    }
}
