package io.portico.web.prose;

import com.vaadin.flow.component.html.Div;
import io.portico.messages.UserId;
import org.jspecify.annotations.Nullable;

/** A text that somebody wrote in Markdown, as it reads. Nothing in it runs, is fetched, or looks like a part of the page. */
public final class Prose extends Div {

    public Prose(String markdown) {
        this();
        write(markdown);
    }

    private Prose() {
        addClassName("prose");
    }

    /**
     * A post, in which people may be mentioned.
     *
     * @param reader who is told when it is they; null for nobody in particular
     */
    public static Prose ofPost(String markdown, @Nullable UserId reader) {
        Prose prose = new Prose();
        prose.getElement().setProperty("innerHTML", Markdown.post(markdown, reader));
        return prose;
    }

    /** Shows another text instead. */
    public void write(String markdown) {
        getElement().setProperty("innerHTML", Markdown.html(markdown));
    }
}
