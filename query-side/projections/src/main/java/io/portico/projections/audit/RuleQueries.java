package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Preview;
import io.portico.access.Resource;
import io.portico.access.StandingRule;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.views.audit.Breaches;
import io.portico.views.audit.FindBreaches;
import io.portico.views.audit.FindStandingRule;
import io.portico.views.audit.FindStandingRules;
import io.portico.views.audit.StandingRuleDetails;
import io.portico.views.audit.StandingRuleSummary;
import io.portico.views.audit.StandingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers which standing rules there are, and what breaks them. */
public final class RuleQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;

    public RuleQueries(Viewers viewers, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
    }

    @QueryHandler
    StandingRules answer(FindStandingRules query) {
        Viewer viewer = asking();
        List<StandingRule> rules = viewer.state().standingRules();
        Titles titles = Titles.of(
                store,
                texts,
                rules.stream().flatMap(rule -> spokenOf(rule.terms()).stream()).toList());
        return new StandingRules(
                rules.stream().map(rule -> summary(viewer, rule, titles)).toList());
    }

    private static StandingRuleSummary summary(Viewer viewer, StandingRule rule, Titles titles) {
        RuleTerms terms = rule.terms();
        return new StandingRuleSummary(
                rule.id(),
                terms.name(),
                terms.whom(),
                name(viewer.state(), terms.whom(), titles),
                sorted(terms.neverSees()),
                terms.within(),
                name(terms.within(), titles),
                Policy.breaches(viewer.state(), terms, viewer.now()).size());
    }

    @QueryHandler
    StandingRuleDetails answer(FindStandingRule query) {
        Viewer viewer = asking();
        StandingRule rule = viewer.state().standingRules().stream()
                .filter(one -> one.id().equals(query.ruleId()))
                .findFirst()
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        RuleTerms terms = rule.terms();
        List<String> named = new ArrayList<>(spokenOf(terms));
        String by = "user:" + rule.said().by();
        named.add(by);
        Titles titles = Titles.of(store, texts, named);
        return new StandingRuleDetails(
                rule.id(),
                rule.version(),
                terms.name(),
                terms.whom(),
                name(viewer.state(), terms.whom(), titles),
                sorted(terms.neverSees()),
                terms.within(),
                name(terms.within(), titles),
                rule.said().at(),
                titles.of(by),
                breaches(viewer, terms));
    }

    /** As for the preview of a change, this is for those who may make it. */
    @QueryHandler
    Breaches answer(FindBreaches query) {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.SETS_EDIT), new Resource.WholeAgency());
        demandExist(viewer.state(), query.terms());
        return breaches(viewer, query.terms());
    }

    private static void demandExist(AccessState state, RuleTerms terms) {
        RuledPeople whom = terms.whom();
        if (whom.personId() != null) {
            ResourceNames.demandExists(state, new Resource.OfPerson(whom.personId()));
        }
        if (terms.within().brandId() != null) {
            ResourceNames.demandExists(
                    state, new Resource.OfBrand(terms.within().brandId()));
        }
        if (terms.within().projectId() != null) {
            ResourceNames.demandExists(
                    state, new Resource.OfProject(terms.within().projectId()));
        }
        boolean there = (whom.companyId() == null || state.hasCompany(whom.companyId()))
                && (whom.permissionSetId() == null
                        || Policy.permissionSet(state, whom.permissionSetId()).isPresent());
        if (!there) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    private Breaches breaches(Viewer viewer, RuleTerms terms) {
        List<Preview.Line> all = Policy.breaches(viewer.state(), terms, viewer.now());
        List<Preview.Line> listed = all.subList(0, Math.min(all.size(), Breaches.MAX_LISTED));
        return new Breaches(Effects.of(listed, Effects.titles(store, texts, listed)), listed.size() == all.size());
    }

    private static List<String> spokenOf(RuleTerms terms) {
        RuledPeople whom = terms.whom();
        RuledPlace within = terms.within();
        return Stream.of(whom.personId(), whom.companyId(), within.brandId(), within.projectId())
                .flatMap(Stream::ofNullable)
                .map(id -> id.named())
                .toList();
    }

    private static @Nullable String name(AccessState state, RuledPeople whom, Titles titles) {
        if (whom.personId() != null) {
            return titles.of(whom.personId());
        }
        if (whom.companyId() != null) {
            return titles.of(whom.companyId());
        }
        return whom.permissionSetId() == null
                ? null
                : Policy.permissionSet(state, whom.permissionSetId())
                        .map(Policy.PermissionSetTerms::name)
                        .orElse(whom.permissionSetId().value());
    }

    private static @Nullable String name(RuledPlace within, Titles titles) {
        if (within.projectId() != null) {
            return titles.of(within.projectId());
        }
        return within.brandId() == null ? null : titles.of(within.brandId());
    }

    private static List<RuledThings> sorted(Set<RuledThings> things) {
        return things.stream().sorted().toList();
    }

    /** Who gives access is bound by the rules, who makes them must know them, and auditors ask whether they hold. */
    private Viewer asking() {
        Viewer viewer = viewers.current().inside();
        Resource.WholeAgency agency = new Resource.WholeAgency();
        if (!viewer.may(Action.use(Permission.AUDIT_VIEW), agency)
                && !viewer.may(Action.use(Permission.SETS_EDIT), agency)) {
            viewer.demand(Action.use(Permission.ACCESS_GRANT), agency);
        }
        return viewer;
    }
}
