package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.ProjectId;
import io.portico.views.portal.FindPortalDocuments;
import io.portico.views.portal.PortalDocumentSummary;
import io.portico.views.portal.PortalDocuments;
import io.portico.web.parts.DocumentRow;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** The documents of a project that the reader may see; while there are none, nothing speaks of documents. */
final class PortalDocumentsPanel extends Div {

    private final House house;
    private final Panel around;
    private final UnorderedList rows = new UnorderedList();

    private PortalDocumentsPanel(House house, ProjectId project, Panel around) {
        this.house = house;
        this.around = around;
        addClassName("documents");
        rows.addClassName("rows");
        add(rows);
        Live.keep(
                this,
                house,
                Set.of("document", "access"),
                () -> house.ask(new FindPortalDocuments(project)),
                this::show,
                () -> show(new PortalDocuments(List.of())));
    }

    /** With its heading. */
    static Panel of(House house, ProjectId project) {
        Panel around = new Panel(Words.say("documents"));
        return around.show(new PortalDocumentsPanel(house, project, around));
    }

    private void show(PortalDocuments documents) {
        rows.removeAll();
        around.setVisible(!documents.items().isEmpty());
        documents.items().forEach(document -> rows.add(row(document)));
    }

    private DocumentRow row(PortalDocumentSummary document) {
        DocumentRow row = new DocumentRow(
                house,
                document.id(),
                document.kind(),
                document.title(),
                document.file(),
                document.editedBy(),
                document.editedAt());
        if (document.pinned()) {
            row.add(Glyph.PIN.draw());
            row.addClassName("pinned");
        }
        return row;
    }
}
