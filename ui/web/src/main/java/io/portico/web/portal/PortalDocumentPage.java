package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.DocumentId;
import io.portico.views.portal.FindPortalDocument;
import io.portico.views.portal.PortalDocument;
import io.portico.web.parts.DocumentBody;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.util.Set;

/** A document as a person outside reads it: as it is now. */
public final class PortalDocumentPage extends Div {

    private final House house;

    public PortalDocumentPage(House house, DocumentId id) {
        this.house = house;
        addClassNames("portal-page", "document-page");
        Live.keepPage(
                this,
                house,
                Set.of(id.named(), "access"),
                () -> house.ask(new FindPortalDocument(id)),
                this::show,
                () -> Unshared.show(this, house, id.named()));
    }

    private void show(PortalDocument document) {
        removeAll();
        Span by = new Span(
                new Span(Words.say("document.editedBy", document.editedBy().name())),
                house.times().ago(document.editedAt()));
        by.addClassName("quiet");
        add(
                new Head(document.title())
                        .above(new Link(Link.to(document.projectId()), document.projectTitle()))
                        .below(by),
                new DocumentBody(house, document.text(), document.file()));
    }
}
