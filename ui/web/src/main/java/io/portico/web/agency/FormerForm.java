package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.views.agency.RequestFormDetails;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Questionnaire;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;

/** A form as it was when something was asked for by it; answers keep the version they were given to. */
final class FormerForm extends Div {

    FormerForm(House house, RequestFormDetails form) {
        addClassNames("page", "narrow");
        Span version = new Span(Words.say("form.former", form.version(), form.newestVersion()));
        version.addClassName("quiet");
        Head head = new Head(form.title())
                .above(new Link(RequestFormsPage.ADDRESS, Glyph.BACK.draw(), new Span(Words.say("forms"))))
                .below(version)
                .actions(new Link(Link.to(form.id()), Words.say("form.newest")));
        Questionnaire questions = new Questionnaire(house, true);
        questions.ask(form.fields());
        Div sheet = new Div();
        sheet.addClassName("form-preview");
        sheet.getElement().setAttribute("inert", true);
        String introduction = form.introduction();
        if (introduction != null) {
            sheet.add(new Prose(introduction));
        }
        sheet.add(questions);
        Paragraph what = new Paragraph(Words.say("form.former.text"));
        what.addClassName("quiet");
        add(head, new Panel(Words.say("form.fields")).show(what, sheet));
    }
}
