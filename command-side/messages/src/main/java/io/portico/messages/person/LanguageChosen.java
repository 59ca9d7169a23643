package io.portico.messages.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person chose in which language pages and mails speak to them.
 *
 * @param language null for that of their browser
 */
@StoredAs("language-chosen")
@Revision("1")
public record LanguageChosen(UserId userId, @Nullable Language language) {

    /** What was stored always loads: a language that is spoken no more, or not yet, is as none. */
    @JsonCreator
    static LanguageChosen stored(
            @JsonProperty("userId") UserId userId, @JsonProperty("language") @Nullable String tag) {
        return new LanguageChosen(
                userId, tag == null ? null : Language.spoken(tag).orElse(null));
    }
}
