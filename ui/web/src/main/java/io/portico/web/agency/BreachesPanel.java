package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.views.audit.Breaches;
import io.portico.views.audit.FindBreaches;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Sights;
import io.portico.web.parts.Words;

/** Who sees now what a standing rule forbids, or would forbid. */
final class BreachesPanel extends Div {

    private final House house;
    private final Panel panel = new Panel(Words.say("rules.breaches"));

    BreachesPanel(House house) {
        this.house = house;
        panel.getElement().setAttribute("aria-live", "polite");
        add(panel);
    }

    /** The rule says too little yet. */
    void begin() {
        panel.show(quiet("rules.breaches.begin"));
    }

    void ask(RuleTerms terms) {
        Notice.attempt(() -> show(house.ask(new FindBreaches(terms))));
    }

    void show(Breaches breaches) {
        if (breaches.items().isEmpty()) {
            panel.show(quiet("rules.breaches.none"));
            return;
        }
        Div lines = new Div();
        lines.addClassName("effects");
        Sights.of("rules.breach", breaches.items(), "loss").forEach(lines::add);
        panel.show(quiet("rules.breaches.some"), lines);
        if (!breaches.complete()) {
            panel.also(new Paragraph(Words.say("sets.more", Breaches.MAX_LISTED)));
        }
    }

    private static Paragraph quiet(String key) {
        Paragraph words = new Paragraph(Words.say(key));
        words.addClassName("quiet");
        return words;
    }
}
