package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.person.Permission;
import io.portico.views.audit.FindStandingRules;
import io.portico.views.audit.RuleTelling;
import io.portico.views.audit.StandingRuleSummary;
import io.portico.views.audit.StandingRules;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** All standing rules: what each says, and whether it is kept now. */
public final class StandingRulesPage extends Div {

    static final String ADDRESS = "access/rules";

    private final Panel panel = new Panel(Words.say("rules"));
    private final boolean makes;

    public StandingRulesPage(House house) {
        addClassName("page");
        makes = house.may(Permission.SETS_EDIT);
        Head head = new Head(Words.say("rules")).above(new Link("access", Words.say("access")));
        if (makes) {
            Button make = making();
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(make);
        }
        Paragraph about = new Paragraph(Words.say("rules.about"));
        about.addClassNames("quiet", "description");
        add(head, about, panel);
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindStandingRules()),
                this::show,
                () -> Gone.show(this));
    }

    private static Button making() {
        return new Button(Words.say("rules.new"), Glyph.PLUS.draw(), click -> click.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate(ADDRESS + "/new")));
    }

    private void show(StandingRules rules) {
        if (rules.items().isEmpty()) {
            panel.show(new EmptyState(
                    Glyph.SHIELD, Words.say("rules.none"), Words.say(makes ? "rules.none.text" : "rules.none.others")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        rules.items().forEach(rule -> rows.add(row(rule)));
        panel.show(rows);
    }

    private static ListItem row(StandingRuleSummary rule) {
        Span name = new Span(rule.name());
        name.addClassName("row-title");
        Span says =
                new Span(Words.say(RuleTelling.of(rule.whom(), rule.whomName(), rule.neverSees(), rule.withinName())));
        says.addClassName("quiet");
        Div words = new Div(name, says);
        words.addClassName("row-words");
        Div marks = new Div(RuleWords.kept(rule.breaches()));
        marks.addClassName("marks");
        Link link = new Link(ADDRESS + "/" + rule.id().value(), words, marks);
        link.addClassName("row-link");
        return new ListItem(link);
    }
}
