package io.portico.messages.terms;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Publishes terms, in place of those that counted for these audiences before.
 *
 * @param audiences whose terms they are; at least one
 * @param text Markdown
 * @param mustAccept whether those who accepted earlier terms must accept these as well; whoever accepted none must anyway
 */
public record PublishTerms(AgencyId agencyId, Set<Audience> audiences, String text, boolean mustAccept)
        implements TermsCommand {
    public PublishTerms {
        Check.present("agencyId", agencyId);
        audiences = Check.set("audiences", audiences);
        if (audiences.isEmpty()) {
            throw new BadInput("audiences", BadInput.Code.REQUIRED);
        }
        text = Check.text("text", text, Check.MAX_TEXT);
    }

    @TargetAggregateIdentifier
    public Id termsId() {
        return Sole.TERMS.of(agencyId);
    }
}
