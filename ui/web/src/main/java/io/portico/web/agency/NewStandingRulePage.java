package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.portico.messages.Rejected;
import io.portico.messages.StandingRuleId;
import io.portico.messages.person.Permission;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;

/** A new standing rule, and who sees already what it would forbid. */
public final class NewStandingRulePage extends Div {

    private final House house;
    private final StandingRuleId id = StandingRuleId.random();
    private final BreachesPanel breaches;
    private final RuleForm form;

    public NewStandingRulePage(House house) {
        this.house = house;
        if (!house.may(Permission.SETS_EDIT)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        addClassName("page");
        breaches = new BreachesPanel(house);
        form = new RuleForm(house, null, this::preview);
        Button save = new Button(Words.say("rules.make"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Head head = new Head(Words.say("rules.new.title"))
                .above(new Link(StandingRulesPage.ADDRESS, Words.say("rules")))
                .actions(save);
        add(head, new Panel(Words.say("rules.says")).show(form), breaches);
        preview(form);
    }

    private void preview(RuleForm asked) {
        asked.planned().ifPresentOrElse(breaches::ask, breaches::begin);
    }

    private void save() {
        boolean made = form.fields().attempt(() -> house.send(new MakeStandingRule(id, form.terms())));
        if (made) {
            Notice.done(Words.say("rules.made", form.name().strip()));
            getUI().ifPresent(ui -> ui.navigate(StandingRulesPage.ADDRESS + "/" + id.value()));
        }
    }
}
