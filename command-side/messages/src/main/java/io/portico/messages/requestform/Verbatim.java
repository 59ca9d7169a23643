package io.portico.messages.requestform;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that somebody typed as words, as Markdown that shows just these and makes nothing else of them. */
public final class Verbatim {

    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>~]|&(?=#?[0-9A-Za-z]{1,32};)");
    private static final Pattern AT_START = Pattern.compile("^([-+=#])|^([0-9]{1,9})([.)])");
    private static final char NO_BREAK = '\u00a0';
    private static final int TAB = 4;

    private Verbatim() {}

    /** Lines stay lines, and what was moved in stays so. */
    public static String markdown(String words) {
        return words.lines().map(Verbatim::line).collect(Collectors.joining("\n"));
    }

    private static String line(String typed) {
        String line = typed.stripTrailing();
        int start = 0;
        StringBuilder indent = new StringBuilder();
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            // Markdown would take four blanks for code and drop fewer.
            indent.repeat(NO_BREAK, line.charAt(start) == '\t' ? TAB : 1);
            start++;
        }
        String rest = ANYWHERE.matcher(line.substring(start)).replaceAll("\\\\$0");
        return indent.append(AT_START.matcher(rest)
                        .replaceFirst(match -> match.group(1) != null
                                ? "\\\\" + match.group(1)
                                : match.group(2) + "\\\\" + match.group(3)))
                .toString();
    }
}
