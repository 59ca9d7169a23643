package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.StandingRuleId;
import io.portico.messages.person.Permission;
import io.portico.messages.standingrule.ChangeStandingRule;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RemoveStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.views.audit.FindStandingRule;
import io.portico.views.audit.RuleTelling;
import io.portico.views.audit.StandingRuleDetails;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** A standing rule: what it says, since when, and what breaks it now. */
public final class StandingRulePage extends Div {

    private final House house;

    public StandingRulePage(House house, StandingRuleId id) {
        this.house = house;
        addClassName("page");
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindStandingRule(id)),
                this::show,
                () -> Gone.show(this));
    }

    private void show(StandingRuleDetails rule) {
        removeAll();
        Span since = new Span(Words.say("rules.since", house.times().exact(rule.saidAt()), rule.saidBy()));
        since.addClassName("quiet");
        Head head = new Head(rule.name())
                .above(new Link(StandingRulesPage.ADDRESS, Words.say("rules")))
                .below(RuleWords.kept(rule.breaches().items().size()), since);
        BreachesPanel breaches = new BreachesPanel(house);
        breaches.show(rule.breaches());
        Paragraph sentence = new Paragraph(
                Words.say(RuleTelling.of(rule.whom(), rule.whomName(), rule.neverSees(), rule.withinName())));
        Panel says = new Panel(Words.say("rules.says"));
        says.show(sentence);
        if (house.may(Permission.SETS_EDIT)) {
            RuleTerms terms = new RuleTerms(rule.name(), rule.whom(), Set.copyOf(rule.neverSees()), rule.within());
            RuleForm form =
                    new RuleForm(house, terms, changed -> changed.planned().ifPresent(breaches::ask));
            says.also(form);
            Button save = new Button(Words.say("rules.save"), _ -> save(rule, form));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(new Button(Words.say("rules.remove"), _ -> remove(rule, terms)), save);
        }
        add(head, says, breaches);
    }

    private void save(StandingRuleDetails rule, RuleForm form) {
        boolean saved = form.fields().attempt(() -> {
            RuleTerms terms = form.terms();
            house.send(new ChangeStandingRule(
                    rule.id(), rule.version(), terms.name(), terms.whom(), terms.neverSees(), terms.within()));
        });
        if (saved) {
            Notice.done(Words.say("rules.saved", form.name().strip()));
        }
    }

    /** A removed rule does not come back, but the same can be said again. */
    private void remove(StandingRuleDetails rule, RuleTerms terms) {
        if (Notice.attempt(() -> house.send(new RemoveStandingRule(rule.id())))) {
            Notice.undoable(
                    Words.say("rules.removed", rule.name()),
                    () -> house.send(new MakeStandingRule(StandingRuleId.random(), terms)));
            getUI().ifPresent(ui -> ui.navigate(StandingRulesPage.ADDRESS));
        }
    }
}
