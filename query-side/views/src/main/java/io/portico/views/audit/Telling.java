package io.portico.views.audit;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is or was, in no language yet: whoever shows it says it in the language of its reader. Its words are in the bundle
 * {@code io/portico/views/audit/tellings}.
 *
 * @param key what kind of sentence it is
 * @param words what is put in where {@code {0}}, {@code {1}}… stand; more than it asks for do no harm
 */
public record Telling(String key, List<Word> words) implements Word {

    private static final String BUNDLE = "io.portico.views.audit.tellings";
    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static Telling of(String key, Word... words) {
        return new Telling(key, List.of(words));
    }

    /** In the language, and the way to write days and numbers, of that locale. */
    public String in(Locale locale, Labels labels) {
        Object[] values = words.stream().map(word -> word.said(locale, labels)).toArray();
        return new MessageFormat(words(locale, key), locale).format(values);
    }

    /** For programs: what they tell apart has codes of its own beside it. */
    public String inEnglish() {
        return in(Locale.UK, Labels.PLAIN);
    }

    @Override
    public Object said(Locale locale, Labels labels) {
        return in(locale, labels);
    }

    private static String words(Locale locale, String key) {
        return ResourceBundle.getBundle(BUNDLE, locale, Telling.class.getClassLoader(), NEVER_THE_SERVERS_LANGUAGE)
                .getString(key);
    }

    /** What those call it who show it, since they call it so elsewhere, too. */
    public interface Labels {

        /** As programs know them: switches by their names on the wire, permission sets as they were named. */
        Labels PLAIN = new Labels() {
            @Override
            public String permission(String wireName) {
                return wireName;
            }

            @Override
            public String permissionSet(String id, String name) {
                return name;
            }
        };

        String permission(String wireName);

        String permissionSet(String id, String name);
    }

    /** A name, or whatever else is the same in every language. */
    public record Plain(String text) implements Word {
        @Override
        public Object said(Locale locale, Labels labels) {
            return text;
        }
    }

    public record Count(long count) implements Word {
        @Override
        public Object said(Locale locale, Labels labels) {
            return count;
        }
    }

    public record Day(LocalDate day) implements Word {
        @Override
        public Object said(Locale locale, Labels labels) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }
    }

    /** To the minute, and by no clock but one that is the same for whoever reads it. */
    public record Moment(Instant at) implements Word {
        @Override
        public Object said(Locale locale, Labels labels) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                            .withLocale(locale)
                            .format(at.atZone(ZoneOffset.UTC))
                    + " UTC";
        }
    }

    /** A value of a closed list, which the bundle knows by the list's name and its own, such as {@code Audience.CLIENT}. */
    public record OneOf(String list, String value) implements Word {

        public static OneOf of(Enum<?> value) {
            return new OneOf(value.getDeclaringClass().getSimpleName(), value.name());
        }

        @Override
        public Object said(Locale locale, Labels labels) {
            return words(locale, list + "." + value);
        }
    }

    public record Right(String wireName) implements Word {
        @Override
        public Object said(Locale locale, Labels labels) {
            return labels.permission(wireName);
        }
    }

    public record RightsOf(String permissionSetId, String name) implements Word {
        @Override
        public Object said(Locale locale, Labels labels) {
            return labels.permissionSet(permissionSetId, name);
        }
    }

    /** Several, such as "clients and partners". */
    public record Several(List<Word> words, boolean either) implements Word {
        @Override
        public Object said(Locale locale, Labels labels) {
            ListFormat.Type type = either ? ListFormat.Type.OR : ListFormat.Type.STANDARD;
            return ListFormat.getInstance(locale, type, ListFormat.Style.FULL)
                    .format(words.stream()
                            .map(word -> word.said(locale, labels).toString())
                            .toList());
        }
    }
}
