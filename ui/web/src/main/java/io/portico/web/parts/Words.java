package io.portico.web.parts;

import com.vaadin.flow.component.UI;
import io.portico.messages.person.Language;
import io.portico.views.audit.Telling;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The words of the pages, from the bundle {@code io/portico/web/words}, in the reader's language where it exists. */
public final class Words {

    private static final String BUNDLE = "io.portico.web.words";
    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /** The words under a key, with the values put in where {@code {0}}, {@code {1}}… stand. */
    public static String say(String key, Object... values) {
        return in(locale()).say(key, values);
    }

    /** Whether there are words under a key. */
    public static boolean has(String key) {
        return in(locale()).has(key);
    }

    /** The word for a value of a closed list: the key is the list's name and the value's, such as {@code Priority.LOW}. */
    public static String say(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** What is told, in the language in which this page speaks. */
    public static String say(Telling telling) {
        return telling.in(locale(), RightNames.HERE);
    }

    /** The language in which this page speaks, with the reader's way to write days, numbers and money. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null || !speaks(ui.getLocale()) ? Locale.UK : ui.getLocale();
    }

    /** That language as one that can be chosen. */
    public static Language language() {
        return Language.ofTag(locale().getLanguage());
    }

    /** The words where there is no page, or none yet. English, when the language is not spoken. */
    public static Spoken in(Locale locale) {
        return new Spoken(speaks(locale) ? locale : Locale.UK);
    }

    /**
     * The first language that a browser asks for which is spoken.
     *
     * @param acceptLanguage what it says in the header of that name (RFC 9110, 12.5.4)
     * @param otherwise what is spoken when it asks for none such
     */
    public static Locale asked(@Nullable String acceptLanguage, Supplier<Language> otherwise) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return otherwise.get().locale();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(Words::speaks)
                    .findFirst()
                    .orElseGet(() -> otherwise.get().locale());
        } catch (IllegalArgumentException unreadable) {
            return otherwise.get().locale();
        }
    }

    private static boolean speaks(Locale locale) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> language.tag().equals(locale.getLanguage()));
    }

    /**
     * Goes on in the language that the reader chose.
     *
     * @param chosen null when they are content with that of their browser
     */
    static void goOnIn(UI ui, @Nullable Language chosen) {
        if (chosen != null && !chosen.tag().equals(ui.getLocale().getLanguage())) {
            ui.setLocale(chosen.locale());
            Tongues.teach(ui);
            ui.getPage().executeJs("document.documentElement.lang = $0", chosen.tag());
        }
    }

    /** The words of one language. */
    public record Spoken(Locale locale) {

        boolean has(String key) {
            return bundle().containsKey(key);
        }

        private ResourceBundle bundle() {
            return ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(), NEVER_THE_SERVERS_LANGUAGE);
        }

        public String say(String key, Object... values) {
            String pattern = bundle().getString(key);
            return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
        }
    }
}
