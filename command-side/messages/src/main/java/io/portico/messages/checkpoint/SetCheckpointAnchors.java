package io.portico.messages.checkpoint;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import io.portico.messages.UserId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says where checkpoints go to be kept outside, once a day when something happened. Needs {@code settings.edit} and {@code audit.view}.
 *
 * @param people of the agency who are mailed one, while they may read the history
 * @param webhook an address that one is posted to; null for none
 */
public record SetCheckpointAnchors(
        AgencyId agencyId, List<UserId> people, @Nullable String webhook) {

    public static final int MOST_PEOPLE = 10;
    public static final int MAX_WEBHOOK = 500;

    public SetCheckpointAnchors {
        Check.present("agencyId", agencyId);
        Check.present("people", people);
        people = people.stream().distinct().toList();
        if (people.size() > MOST_PEOPLE) {
            throw new BadInput("people", BadInput.Code.TOO_MANY);
        }
        webhook = webhook == null || webhook.isBlank() ? null : address(Check.text("webhook", webhook, MAX_WEBHOOK));
    }

    /** Whether plain http is called is the door's to say. */
    private static String address(String webhook) {
        try {
            URI address = new URI(webhook);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && address.getFragment() == null) {
                return webhook;
            }
        } catch (URISyntaxException e) {
            // No address at all.
        }
        throw new BadInput("webhook", BadInput.Code.UNKNOWN_VALUE);
    }

    @TargetAggregateIdentifier
    public Id checkpointsId() {
        return Sole.CHECKPOINTS.of(agencyId);
    }
}
