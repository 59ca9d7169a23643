package io.portico.rest;

import io.portico.messages.StandingRuleId;
import io.portico.messages.person.Permission;
import io.portico.messages.standingrule.ChangeStandingRule;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RemoveStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.tenancy.Gateway;
import io.portico.views.audit.Breaches;
import io.portico.views.audit.FindBreaches;
import io.portico.views.audit.FindStandingRule;
import io.portico.views.audit.FindStandingRules;
import io.portico.views.audit.StandingRuleDetails;
import io.portico.views.audit.StandingRules;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Standing rules: what some people outside never see. */
@Controller
final class StandingRuleDoors {

    private final Gateway gateway;

    StandingRuleDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/access/rules")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer make(@Body NewStandingRule body, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(new MakeStandingRule(
                        new StandingRuleId(id),
                        new RuleTerms(body.name(), body.whom(), body.neverSees(), place(body.within())))),
                (id, receipt) -> Answer.made("/access/rules", id, receipt),
                id -> Asking.there(
                        () -> gateway.ask(new FindStandingRule(new StandingRuleId(id)), StandingRuleDetails.class)));
    }

    @GetMapping("/api/v1/access/rules")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT, Permission.SETS_EDIT})
    Answer list() {
        return Answer.of(gateway.ask(new FindStandingRules(), StandingRules.class));
    }

    @GetMapping("/api/v1/access/rules/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT, Permission.SETS_EDIT})
    Answer one(@PathVariable String id) {
        StandingRuleDetails rule =
                gateway.ask(new FindStandingRule(PathIds.of(StandingRuleId::new, id)), StandingRuleDetails.class);
        return Answer.versioned(rule, rule.version());
    }

    @PostMapping("/api/v1/access/rules/preview")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer preview(@Body PlannedRule body) {
        RuleTerms terms = new RuleTerms("planned", body.whom(), body.neverSees(), place(body.within()));
        return Answer.of(gateway.ask(new FindBreaches(terms), Breaches.class));
    }

    @PatchMapping("/api/v1/access/rules/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body StandingRuleEdit body) {
        return Answer.done(gateway.send(new ChangeStandingRule(
                PathIds.of(StandingRuleId::new, id),
                Versions.expected(ifMatch),
                body.name(),
                body.whom(),
                body.neverSees(),
                body.within())));
    }

    @DeleteMapping("/api/v1/access/rules/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer remove(@PathVariable String id) {
        return Answer.done(gateway.send(new RemoveStandingRule(PathIds.of(StandingRuleId::new, id))));
    }

    private static RuledPlace place(@Nullable RuledPlace within) {
        return Objects.requireNonNullElse(within, RuledPlace.EVERYWHERE);
    }

    record NewStandingRule(
            String name,
            RuledPeople whom,
            Set<RuledThings> neverSees,
            @Nullable RuledPlace within) {}

    record PlannedRule(
            RuledPeople whom,
            Set<RuledThings> neverSees,
            @Nullable RuledPlace within) {}

    @Edits
    record StandingRuleEdit(
            @Nullable String name,
            @Nullable RuledPeople whom,
            @Nullable Set<RuledThings> neverSees,
            @Nullable RuledPlace within) {}
}
