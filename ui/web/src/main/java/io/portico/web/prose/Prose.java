package io.portico.web.prose;

import com.vaadin.flow.component.html.Div;

/** A text that somebody wrote in Markdown, as it reads. Nothing in it runs, is fetched, or looks like a part of the page. */
public final class Prose extends Div {

    public Prose(String markdown) {
        addClassName("prose");
        write(markdown);
    }

    /** Shows another text instead. */
    public void write(String markdown) {
        getElement().setProperty("innerHTML", Markdown.html(markdown));
    }
}
