package io.portico.messages.terms;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes the terms of these audiences back: nobody of them has to accept any until new ones are published. */
public record WithdrawTerms(AgencyId agencyId, Set<Audience> audiences) implements TermsCommand {
    public WithdrawTerms {
        Check.present("agencyId", agencyId);
        audiences = Check.set("audiences", audiences);
        if (audiences.isEmpty()) {
            throw new BadInput("audiences", BadInput.Code.REQUIRED);
        }
    }

    @TargetAggregateIdentifier
    public Id termsId() {
        return Sole.TERMS.of(agencyId);
    }
}
