package io.portico.messages.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import io.portico.messages.person.Language;
import org.axonframework.serialization.Revision;

/** The agency speaks this language, from now on, to those of whom no other is known; before, it was English. */
@StoredAs("agency-language-chosen")
@Revision("1")
public record AgencyLanguageChosen(AgencyId agencyId, Language language) implements HistoryEvent {

    /** What was stored always loads: a language that is spoken no more, or not yet, is as if none had been chosen. */
    @JsonCreator
    static AgencyLanguageChosen stored(
            @JsonProperty("agencyId") AgencyId agencyId, @JsonProperty("language") String tag) {
        return new AgencyLanguageChosen(agencyId, Language.spoken(tag).orElse(Language.EN));
    }
}
