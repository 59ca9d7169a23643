package io.portico.files.imports;

import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What words, days and names of other tools mean. */
final class Values {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?: .*)?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?: .*)?");
    private static final Set<String> NO = Set.of("", "no", "false", "0", "nein", "n", "falsch");
    private static final List<DateTimeFormatter> WORDED = List.of(
            worded("d/MMM/yy"),
            worded("d/MMM/yyyy"),
            worded("MMM d, yyyy"),
            worded("d MMM yyyy"),
            worded("d. MMM yyyy"));
    private static final Pattern TIME = Pattern.compile(",? \\d{1,2}:\\d{2}.*$");

    private Values() {}

    private static DateTimeFormatter worded(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The same for upper and lower case, accents and blanks. */
    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BLANKS.matcher(plain.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    static boolean meansDone(String text) {
        return !NO.contains(folded(text));
    }

    /** What the word most likely means; empty when it is no word for a status that many tools have. */
    static Optional<TaskStatus> status(String text) {
        String word = folded(text);
        if (has(
                word,
                "not started",
                "to do",
                "todo",
                "to-do",
                "unstarted",
                "backlog",
                "open",
                "new",
                "triage",
                "incomplete",
                "planned",
                "next",
                "icebox",
                "idea",
                "offen",
                "neu",
                "geplant",
                "zu tun",
                "nicht begonnen")) {
            return Optional.of(TaskStatus.TO_DO);
        }
        if (has(word, "review", "testing", "test", "qa", "approval", "feedback", "prufung", "freigabe", "abnahme")) {
            return Optional.of(TaskStatus.IN_REVIEW);
        }
        if (has(
                word,
                "done",
                "complete",
                "completed",
                "closed",
                "resolved",
                "shipped",
                "finished",
                "archived",
                "canceled",
                "cancelled",
                "duplicate",
                "erledigt",
                "fertig",
                "abgeschlossen",
                "geschlossen")) {
            return Optional.of(TaskStatus.DONE);
        }
        return has(
                        word,
                        "progress",
                        "doing",
                        "started",
                        "active",
                        "working",
                        "ongoing",
                        "this week",
                        "in arbeit",
                        "in bearbeitung",
                        "laufend",
                        "begonnen")
                ? Optional.of(TaskStatus.IN_PROGRESS)
                : Optional.empty();
    }

    static Optional<Priority> priority(String text) {
        String word = folded(text);
        if (has(word, "urgent", "highest", "critical", "blocker", "dringend", "sofort")) {
            return Optional.of(Priority.URGENT);
        }
        if (has(word, "high", "major", "hoch")) {
            return Optional.of(Priority.HIGH);
        }
        if (has(word, "low", "lowest", "minor", "trivial", "niedrig", "gering")) {
            return Optional.of(Priority.LOW);
        }
        return has(word, "medium", "normal", "mittel", "no priority", "none", "keine")
                ? Optional.of(Priority.NORMAL)
                : Optional.empty();
    }

    /** Whether one of the words stands in the text as a word. */
    private static boolean has(String text, String... words) {
        String padded = " " + text.replaceAll("[^\\p{L}\\p{N} -]", " ").replaceAll(" +", " ") + " ";
        for (String word : words) {
            if (padded.contains(" " + word + " ")) {
                return true;
            }
        }
        return false;
    }

    /** The day that the text names; empty when it names none that there is. */
    static Optional<LocalDate> day(String text, DayOrder order) {
        String day = text.strip();
        try {
            Matcher iso = ISO.matcher(day);
            if (iso.matches()) {
                return Optional.of(LocalDate.parse(iso.group(1)));
            }
            Matcher dots = DOTS.matcher(day);
            if (dots.matches()) {
                return Optional.of(day(dots, DayOrder.DAY_FIRST));
            }
            Matcher slashes = SLASHES.matcher(day);
            return slashes.matches()
                    ? Optional.of(day(slashes, order))
                    : spelled(TIME.matcher(day).replaceFirst(""));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher parts, DayOrder order) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        int year = Integer.parseInt(parts.group(3));
        return order == DayOrder.DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private static Optional<LocalDate> spelled(String without) {
        return WORDED.stream()
                .flatMap(format -> parsed(without, format).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String day, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /** How the days of a column are most likely meant: as the one that can be read in one way only. */
    static DayOrder order(List<String> days) {
        for (String day : days) {
            Matcher slashes = SLASHES.matcher(day.strip());
            if (slashes.matches() && Integer.parseInt(slashes.group(2)) > 12) {
                return DayOrder.MONTH_FIRST;
            }
        }
        return DayOrder.DAY_FIRST;
    }
}
