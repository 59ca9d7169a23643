package io.portico.projections.mail;

import io.portico.messages.person.Language;
import io.portico.projections.people.Person;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** The words of mails, from the bundle {@code io/portico/projections/mail/mails}, in one language. */
record MailWords(Locale locale) {

    private static final String BUNDLE = "io.portico.projections.mail.mails";
    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * In the language that the person chose. Which one their browser speaks no mail can know: who chose none is spoken to
     * in the agency's.
     */
    static MailWords to(Person recipient, Language agencys) {
        return new MailWords(
                Objects.requireNonNullElse(recipient.language(), agencys).locale());
    }

    String say(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(
                        BUNDLE, locale, MailWords.class.getClassLoader(), NEVER_THE_SERVERS_LANGUAGE)
                .getString(key);
        return new MessageFormat(pattern, locale).format(values);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
