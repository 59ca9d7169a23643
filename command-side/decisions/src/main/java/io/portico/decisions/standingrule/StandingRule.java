package io.portico.decisions.standingrule;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.AccessState;
import io.portico.access.Policy;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Versions;
import io.portico.messages.Rejected;
import io.portico.messages.StandingRuleId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.standingrule.ChangeStandingRule;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RemoveStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.StandingRuleChanged;
import io.portico.messages.standingrule.StandingRuleEvent;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.standingrule.StandingRuleRemoved;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A standing rule: what some people outside never see. What it forbids is judged by the policy with every change. */
@Aggregate(type = "standing-rule", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class StandingRule {

    /** The most rules of one agency: each is asked with every change. */
    static final int MAX_RULES = 100;

    @AggregateIdentifier
    String key;

    private StandingRuleId id;
    private RuleTerms terms;
    private boolean removed;
    /** 1 when made, one more with each change; what views show as the rule's version. */
    private long version;

    @SuppressWarnings("NullAway.Init")
    StandingRule() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(MakeStandingRule command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.ruleId());
        hearing.demandInAgency(Permission.SETS_EDIT);
        demandSpokenOf(hearing, command.terms());
        if (hearing.state().standingRules().size() >= MAX_RULES) {
            throw new Rejected(Rejected.Code.TOO_MANY_RULES);
        }
        demandFreeName(hearing.state(), command.ruleId(), command.terms().name());
        apply(new StandingRuleMade(command.ruleId(), command.terms()));
        hearing.moveAccess();
    }

    @CommandHandler
    void decide(ChangeStandingRule command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demandInAgency(Permission.SETS_EDIT);
        if (removed) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        Versions.demand(command.expectedVersion(), version);
        RuleTerms after = command.applied(terms);
        if (after.equals(terms)) {
            return;
        }
        demandSpokenOf(hearing, after);
        demandFreeName(hearing.state(), id, after.name());
        apply(new StandingRuleChanged(id, after));
        hearing.moveAccess();
    }

    @CommandHandler
    void decide(RemoveStandingRule command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demandInAgency(Permission.SETS_EDIT);
        if (!removed) {
            apply(new StandingRuleRemoved(id));
            hearing.moveAccess();
        }
    }

    /** Whoever and whatever the rule speaks of must be there, and outside: the agency's own are no matter of rules. */
    private static void demandSpokenOf(Hearing hearing, RuleTerms terms) {
        RuledPeople whom = terms.whom();
        AccessState state = hearing.state();
        if (whom.personId() != null) {
            hearing.guest(whom.personId());
        }
        if (whom.permissionSetId() != null) {
            PersonKind base = Policy.permissionSet(state, whom.permissionSetId())
                    .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND))
                    .base();
            if (base.audience().isEmpty()) {
                throw new Rejected(Rejected.Code.WRONG_BASE);
            }
        }
        RuledPlace within = terms.within();
        boolean there = (whom.companyId() == null || state.hasCompany(whom.companyId()))
                && (within.brandId() == null
                        || state.companyOf(within.brandId()).isPresent())
                && (within.projectId() == null
                        || state.project(within.projectId()).isPresent());
        if (!there) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    /** Its name is all that a refusal tells of a rule. */
    private static void demandFreeName(AccessState state, StandingRuleId id, String name) {
        boolean taken = state.standingRules().stream()
                .anyMatch(rule -> !rule.id().equals(id) && rule.terms().name().equalsIgnoreCase(name));
        if (taken) {
            throw new Rejected(Rejected.Code.NAME_TAKEN);
        }
    }

    @EventSourcingHandler
    void evolve(StandingRuleEvent event, @SourceId String key) {
        this.key = key;
        version++;
        switch (event) {
            case StandingRuleMade e -> {
                id = e.ruleId();
                terms = e.terms();
            }
            case StandingRuleChanged e -> terms = e.terms();
            case StandingRuleRemoved _ -> removed = true;
        }
    }
}
