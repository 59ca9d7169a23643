package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.UserId;
import io.portico.views.agency.AcceptedTerms;
import io.portico.views.agency.FindAcceptancesOf;
import io.portico.views.agency.PersonAcceptances;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** Which terms somebody outside accepted and when. Not there as long as there is nothing to accept. */
final class AcceptedPanel extends Div {

    private final House house;

    AcceptedPanel(House house, UserId id) {
        this.house = house;
        Live.keep(
                this, house, Set.of("access"), () -> house.ask(new FindAcceptancesOf(id)), this::show, this::removeAll);
    }

    private void show(PersonAcceptances person) {
        removeAll();
        if (!person.pending() && person.items().isEmpty()) {
            return;
        }
        Panel panel = new Panel(Words.say("terms"));
        if (person.pending()) {
            panel.also(Chip.of(Glyph.CLOCK, Words.say("terms.pending"), Chip.Tone.WAITING));
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        person.items().forEach(one -> rows.add(row(one)));
        add(panel.also(rows));
    }

    private ListItem row(AcceptedTerms one) {
        Span title = new Span(
                Words.say("terms.acceptedAt", one.version(), house.times().exact(one.acceptedAt())));
        Span hash = new Span(Words.say("terms.hash", one.sha256()));
        hash.addClassNames("quiet", "fine");
        Div words = new Div(title, hash);
        words.addClassName("row-words");
        return new ListItem(words);
    }
}
