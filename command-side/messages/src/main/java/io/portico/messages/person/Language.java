package io.portico.messages.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.BadInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that Portico speaks. Its name on the wire is its tag, such as {@code de} (BCP 47). */
public enum Language {
    EN(Locale.UK),
    DE(Locale.GERMANY);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** How days, numbers and money are written for those of whom no more than the language is known. */
    public Locale locale() {
        return locale;
    }

    @JsonValue
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of that tag; refused as bad input when it is not spoken. */
    @JsonCreator
    public static Language ofTag(String tag) {
        return spoken(tag).orElseThrow(() -> new BadInput("language", BadInput.Code.UNKNOWN_VALUE));
    }

    /** The language of that tag; empty when it is not spoken. */
    public static Optional<Language> spoken(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
