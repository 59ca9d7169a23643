package io.portico.decisions.account;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.CompanyId;
import io.portico.messages.Rejected;
import io.portico.messages.account.AppRemoved;
import io.portico.messages.account.AppSet;
import io.portico.messages.account.AppTerms;
import io.portico.messages.account.ChangeApp;
import io.portico.messages.account.ChangeSignInRules;
import io.portico.messages.account.RegisterApp;
import io.portico.messages.account.RemoveApp;
import io.portico.messages.account.RemoveSignInProvider;
import io.portico.messages.account.SetSignInProvider;
import io.portico.messages.account.SignInProviderRemoved;
import io.portico.messages.account.SignInProviderSet;
import io.portico.messages.account.SignInRulesChanged;
import io.portico.messages.account.SignInRulesCommand;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.StorageKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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

    /** The most apps an agency has at a time. */
    static final int MAX_APPS = 100;

    @AggregateIdentifier
    @Nullable
    String key;

    private Set<PersonKind> secondFactorFor = Set.of();

    private final Map<Optional<CompanyId>, SignInProviderSet> providers = new HashMap<>();

    private final Map<AppId, AppSet> apps = new HashMap<>();
    private final Set<AppId> removedApps = new HashSet<>();

    SignInRules() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeSignInRules command, Judge judge) {
        begun(command, judge);
        if (!secondFactorFor.equals(command.secondFactorFor())) {
            apply(new SignInRulesChanged(command.agencyId(), command.secondFactorFor()));
        }
    }

    /** The address at which people begin stays the same: it has been handed out. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetSignInProvider command, Judge judge) {
        Hearing hearing = begun(command, judge);
        CompanyId companyId = command.companyId();
        if (companyId != null && !hearing.state().hasCompany(companyId)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        SignInProviderSet before = providers.get(Optional.ofNullable(companyId));
        SignInProviderSet now = new SignInProviderSet(
                command.agencyId(),
                companyId,
                command.label(),
                command.issuer(),
                command.clientId(),
                before == null ? command.linkId() : before.linkId());
        if (!now.equals(before)) {
            apply(now);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemoveSignInProvider command, Judge judge) {
        Hearing hearing = begun(command, judge);
        CompanyId companyId = command.companyId();
        if (companyId != null && !hearing.state().hasCompany(companyId)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (providers.containsKey(Optional.ofNullable(companyId))) {
            apply(new SignInProviderRemoved(command.agencyId(), companyId));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterApp command, Judge judge) {
        begun(command, judge);
        if (apps.containsKey(command.appId()) || removedApps.contains(command.appId())) {
            throw new Rejected(Rejected.Code.ALREADY_EXISTS);
        }
        if (apps.size() >= MAX_APPS) {
            throw new Rejected(Rejected.Code.TOO_MANY_APPS);
        }
        apply(set(command.agencyId(), command.appId(), command.terms()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeApp command, Judge judge) {
        begun(command, judge);
        AppSet before = apps.get(command.appId());
        if (before == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        AppSet now = set(command.agencyId(), command.appId(), command.terms());
        if (!now.equals(before)) {
            apply(now);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemoveApp command, Judge judge) {
        begun(command, judge);
        if (apps.containsKey(command.appId())) {
            apply(new AppRemoved(command.agencyId(), command.appId()));
        } else if (!removedApps.contains(command.appId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    private static AppSet set(AgencyId agencyId, AppId appId, AppTerms terms) {
        return new AppSet(agencyId, appId, terms.name(), terms.redirectUris());
    }

    private Hearing begun(SignInRulesCommand command, Judge judge) {
        Hearing hearing = judge.hear();
        if (!command.agencyId().value().equals(hearing.agencyId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.rulesId().named());
        }
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        return hearing;
    }

    @EventSourcingHandler
    void evolve(SignInProviderSet event, @SourceId String key) {
        this.key = key;
        providers.put(Optional.ofNullable(event.companyId()), event);
    }

    @EventSourcingHandler
    void evolve(SignInProviderRemoved event, @SourceId String key) {
        this.key = key;
        providers.remove(Optional.ofNullable(event.companyId()));
    }

    @EventSourcingHandler
    void evolve(AppSet event, @SourceId String key) {
        this.key = key;
        apps.put(event.appId(), event);
    }

    @EventSourcingHandler
    void evolve(AppRemoved event, @SourceId String key) {
        this.key = key;
        apps.remove(event.appId());
        removedApps.add(event.appId());
    }

    @EventSourcingHandler
    void evolve(SignInRulesChanged event, @SourceId String key) {
        this.key = key;
        secondFactorFor = event.secondFactorFor();
    }
}
