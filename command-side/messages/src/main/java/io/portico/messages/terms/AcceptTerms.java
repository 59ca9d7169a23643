package io.portico.messages.terms;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Accepts the terms that count for the person, who alone can do so.
 *
 * @param version which were read; others cannot be accepted by that
 */
public record AcceptTerms(UserId userId, int version) implements TermsCommand {
    public AcceptTerms {
        Check.present("userId", userId);
        if (version < 1) {
            throw new BadInput("version", BadInput.Code.OUT_OF_RANGE);
        }
    }

    @TargetAggregateIdentifier
    public Id acceptancesId() {
        return Sole.ACCEPTANCES.of(userId);
    }
}
