package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list has nothing: what would be here, and the one thing to do next. */
public final class EmptyState extends Div {

    public EmptyState(Glyph glyph, String title, String text, Component... next) {
        Paragraph heading = new Paragraph(title);
        heading.addClassName("title");
        Paragraph explanation = new Paragraph(text);
        add(glyph.draw(), heading, explanation);
        add(next);
        addClassName("empty");
    }
}
