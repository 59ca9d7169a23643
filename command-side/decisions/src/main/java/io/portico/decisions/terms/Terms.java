package io.portico.decisions.terms;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.Id;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.messages.terms.PublishTerms;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import io.portico.messages.terms.WithdrawTerms;
import io.portico.tenancy.StorageKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The terms of an agency. What was published stays as it was; only what counts now changes. */
@Aggregate(type = "terms", commandTargetResolver = "storedTargets")
public final class Terms {

    @AggregateIdentifier
    @Nullable
    String key;

    private int versions;
    private final Map<Audience, String> counting = new HashMap<>();

    Terms() {}

    /** The same text again is news only when it is to be accepted again. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PublishTerms command, Judge judge) {
        Hearing hearing = begun(command.agencyId(), command.termsId(), judge);
        String sha256 = sha256(command.text());
        boolean same = command.audiences().stream().allMatch(audience -> sha256.equals(counting.get(audience)));
        if (!same || command.mustAccept()) {
            apply(new TermsPublished(
                    command.agencyId(),
                    versions + 1,
                    command.audiences(),
                    command.text(),
                    sha256,
                    command.mustAccept()));
            hearing.moveAccess();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawTerms command, Judge judge) {
        Hearing hearing = begun(command.agencyId(), command.termsId(), judge);
        Set<Audience> those = new HashSet<>(command.audiences());
        those.retainAll(counting.keySet());
        if (!those.isEmpty()) {
            apply(new TermsWithdrawn(command.agencyId(), Set.copyOf(those)));
            hearing.moveAccess();
        }
    }

    private Hearing begun(AgencyId agencyId, Id termsId, Judge judge) {
        Hearing hearing = judge.hear();
        if (!agencyId.value().equals(hearing.agencyId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), termsId.named());
        }
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        return hearing;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @EventSourcingHandler
    void evolve(TermsPublished event, @SourceId String key) {
        this.key = key;
        versions = event.version();
        event.audiences().forEach(audience -> counting.put(audience, event.sha256()));
    }

    @EventSourcingHandler
    void evolve(TermsWithdrawn event, @SourceId String key) {
        this.key = key;
        counting.keySet().removeAll(event.audiences());
    }
}
