package io.portico.web.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.Rejected;
import io.portico.messages.terms.AcceptTerms;
import io.portico.views.me.FindMyTerms;
import io.portico.views.me.MyTerms;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Profile;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;

/** The agency's terms, to be read and accepted; or, accepted, to be read again. */
public final class AcceptingTerms extends Div {

    private final House house;

    /** Throws {@link Rejected} when there are no terms for the reader. */
    public AcceptingTerms(House house) {
        this.house = house;
        show(house.ask(new FindMyTerms()));
    }

    private void show(MyTerms terms) {
        removeAll();
        String agency = house.agency().name();
        Prose text = new Prose(terms.text());
        text.addClassName("terms-text");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", Words.say("terms"));
        Paragraph version = new Paragraph(
                Words.say("terms.version", terms.version(), house.times().exact(terms.publishedAt())));
        version.addClassName("quiet");
        FrontCard card = new FrontCard(
                agency,
                Words.say("terms"),
                Words.say(lead(terms), agency, house.me().firstName()));
        card.addClassName("wide-front");
        add(card.with(text, version).with(terms.pending() ? answers(terms) : back(terms)));
    }

    private static String lead(MyTerms terms) {
        if (!terms.pending()) {
            return "terms.lead.accepted";
        }
        return terms.acceptedVersion() == null ? "terms.lead" : "terms.lead.again";
    }

    private Component answers(MyTerms terms) {
        Button accept = new Button(Words.say("terms.accept"), _ -> accept(terms));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setDisableOnClick(true);
        Div answers = new Div(accept, Profile.signOut());
        answers.addClassName("form");
        return answers;
    }

    private void accept(MyTerms terms) {
        boolean accepted = Notice.attempt(() -> {
            try {
                house.send(new AcceptTerms(house.me().id(), terms.version()));
            } catch (Rejected changed) {
                // What is accepted is what was read: the new terms are shown, and the reader reads on.
                show(house.ask(new FindMyTerms()));
                throw changed;
            }
        });
        if (accepted) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        }
    }

    private Component back(MyTerms terms) {
        Paragraph when = new Paragraph(
                terms.acceptedAt() == null || terms.acceptedVersion() == null
                        ? ""
                        : Words.say(
                                "terms.acceptedAt",
                                terms.acceptedVersion(),
                                house.times().exact(terms.acceptedAt())));
        Anchor portal = new Anchor("/", Words.say("terms.back"));
        portal.setRouterIgnore(true);
        Div back = new Div(when, portal);
        back.addClassName("form");
        return back;
    }
}
