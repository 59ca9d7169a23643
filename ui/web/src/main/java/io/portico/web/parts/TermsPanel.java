package io.portico.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.Rejected;
import io.portico.views.me.FindMyTerms;
import io.portico.views.me.MyTerms;

/** That one accepted the agency's terms, and the way to read them again. Not there where there are none. */
final class TermsPanel extends Div {

    TermsPanel(House house) {
        try {
            MyTerms terms = house.ask(new FindMyTerms());
            Panel panel = new Panel(Words.say("terms"));
            if (terms.acceptedVersion() != null && terms.acceptedAt() != null) {
                panel.also(new Paragraph(Words.say(
                        "terms.acceptedAt",
                        terms.acceptedVersion(),
                        house.times().exact(terms.acceptedAt()))));
            }
            add(panel.also(new Link("terms", Words.say("terms.read"))));
        } catch (Rejected none) {
            setVisible(false);
        }
    }
}
