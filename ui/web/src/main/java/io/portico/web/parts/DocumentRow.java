package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.DocumentId;
import io.portico.views.DocumentKind;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document in a project's list: what it is called, where it leads, who wrote it last, and when. */
public final class DocumentRow extends ListItem {

    /** @param marks what else is to be known of it, before all other words */
    public DocumentRow(
            House house,
            DocumentId id,
            DocumentKind kind,
            String title,
            @Nullable FileLine file,
            PersonName editedBy,
            Instant editedAt,
            Component... marks) {
        addClassName("document-row");
        Link link = new Link(Link.to(id), title);
        link.addClassName("title");
        Span words = new Span(marks);
        if (file != null) {
            words.add(new Span(Sizes.words(file.sizeBytes())));
        }
        words.add(new Span(editedBy.name()), house.times().ago(editedAt));
        words.addClassNames("quiet", "marks");
        Span line = new Span(link, words);
        line.addClassName("row-words");
        add(glyph(kind).draw(), line);
    }

    public static Glyph glyph(DocumentKind kind) {
        return switch (kind) {
            case PAGE -> Glyph.PAGE;
            case FILE -> Glyph.FILE;
        };
    }
}
