package io.portico.decisions.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.Rejected;
import io.portico.messages.account.ChangeSignInRules;
import io.portico.messages.account.SignInRulesChanged;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.StorageKey;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** How the people of an agency sign in. */
@Aggregate(type = "sign-in-rules", commandTargetResolver = "storedTargets")
public final class SignInRules {

    @AggregateIdentifier
    @Nullable
    String key;

    private Set<PersonKind> secondFactorFor = Set.of();

    SignInRules() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeSignInRules command, Judge judge) {
        Hearing hearing = judge.hear();
        if (!command.agencyId().value().equals(hearing.agencyId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.rulesId().named());
        }
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        if (!secondFactorFor.equals(command.secondFactorFor())) {
            apply(new SignInRulesChanged(command.agencyId(), command.secondFactorFor()));
        }
    }

    @EventSourcingHandler
    void evolve(SignInRulesChanged event, @SourceId String key) {
        this.key = key;
        secondFactorFor = event.secondFactorFor();
    }
}
