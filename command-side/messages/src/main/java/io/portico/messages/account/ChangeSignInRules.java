package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.person.PersonKind;
import java.util.Set;

/**
 * Changes how the agency's people sign in.
 *
 * @param secondFactorFor of which kinds of people a second factor is demanded; programs have none
 */
public record ChangeSignInRules(AgencyId agencyId, Set<PersonKind> secondFactorFor) implements SignInRulesCommand {
    public ChangeSignInRules {
        Check.present("agencyId", agencyId);
        secondFactorFor = Check.set("secondFactorFor", secondFactorFor);
        if (secondFactorFor.contains(PersonKind.PROGRAM)) {
            throw new BadInput("secondFactorFor", BadInput.Code.UNKNOWN_VALUE);
        }
    }
}
