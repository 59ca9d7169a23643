package io.portico.web.parts;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages, from the bundle {@code io/portico/web/words}, in the reader's language where it exists. */
public final class Words {

    private static final String BUNDLE = "io.portico.web.words";
    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /** The words under a key, with the values put in where {@code {0}}, {@code {1}}… stand. */
    public static String say(String key, Object... values) {
        Locale locale = locale();
        String pattern = ResourceBundle.getBundle(
                        BUNDLE, locale, Words.class.getClassLoader(), NEVER_THE_SERVERS_LANGUAGE)
                .getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** The word for a value of a closed list: the key is the list's name and the value's, such as {@code Priority.LOW}. */
    public static String say(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The language that is spoken: English until there are more. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null || !ui.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.UK
                : ui.getLocale();
    }
}
