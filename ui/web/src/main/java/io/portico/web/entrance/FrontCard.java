package io.portico.web.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The one card of a page before the house: whose it is, what it is for. */
final class FrontCard extends Div {

    private final Div card = new Div();

    FrontCard(String agency, String title, String lead) {
        Paragraph name = new Paragraph(agency);
        name.addClassName("brand");
        Paragraph words = new Paragraph(lead);
        words.addClassName("lead");
        card.add(name, new H1(title), words);
        card.addClassName("front-card");
        add(card);
        addClassName("front");
    }

    FrontCard with(Component... parts) {
        card.add(parts);
        return this;
    }
}
