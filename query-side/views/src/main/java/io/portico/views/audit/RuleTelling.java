package io.portico.views.audit;

import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledThings;
import io.portico.views.audit.Telling.OneOf;
import io.portico.views.audit.Telling.Plain;
import io.portico.views.audit.Telling.RightsOf;
import io.portico.views.audit.Telling.Several;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a standing rule says. */
public enum RuleTelling {
    NEVER_SEE,
    NEVER_SEE_WITHIN,
    EVERYBODY,
    EVERY_CLIENT,
    EVERY_PARTNER,
    PERSON,
    COMPANY,
    SET;

    /**
     * The rule as a sentence.
     *
     * @param whomName the name of the person, company or permission set it is about
     * @param withinName the name of the brand or project it is confined to
     */
    public static Telling of(
            RuledPeople whom,
            @Nullable String whomName,
            Collection<RuledThings> neverSees,
            @Nullable String withinName) {
        Word people = people(whom, Objects.requireNonNullElse(whomName, ""));
        Word things =
                new Several(neverSees.stream().sorted().<Word>map(OneOf::of).toList(), false);
        return withinName == null
                ? NEVER_SEE.with(people, things)
                : NEVER_SEE_WITHIN.with(people, things, new Plain(withinName));
    }

    private static Telling people(RuledPeople whom, String name) {
        if (whom.personId() != null) {
            return PERSON.with(new Plain(name));
        }
        if (whom.companyId() != null) {
            return COMPANY.with(new Plain(name));
        }
        if (whom.permissionSetId() != null) {
            return SET.with(new RightsOf(whom.permissionSetId().value(), name));
        }
        return switch (whom.audience()) {
            case null -> EVERYBODY.with();
            case CLIENT -> EVERY_CLIENT.with();
            case PARTNER -> EVERY_PARTNER.with();
        };
    }

    private Telling with(Word... words) {
        return Telling.of(getDeclaringClass().getSimpleName() + "." + name(), words);
    }
}
