package io.portico.web.parts;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.views.FileLine;
import io.portico.web.prose.Prose;
import org.jspecify.annotations.Nullable;

/** What a document says, or the file it is. */
public final class DocumentBody extends Article {

    public DocumentBody(House house, @Nullable String text, @Nullable FileLine file) {
        addClassName("document-body");
        if (file != null) {
            add(new AttachedFile(house, file));
        } else if (text != null) {
            add(new Prose(text));
        } else {
            Paragraph nothing = new Paragraph(Words.say("document.empty"));
            nothing.addClassName("quiet");
            add(nothing);
        }
    }
}
