package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.PinDocument;
import io.portico.messages.person.Permission;
import io.portico.views.agency.DocumentSummary;
import io.portico.views.agency.Documents;
import io.portico.views.agency.FindDocuments;
import io.portico.web.parts.AccessIcon;
import io.portico.web.parts.DocumentRow;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.UploadButton;
import io.portico.web.parts.Words;
import java.util.Set;

/** The documents of a project, the pinned ones first, each with whom it is open to. */
final class DocumentsPanel extends Div {

    private final House house;
    private final boolean mayEdit;
    private final UnorderedList rows = new UnorderedList();

    private DocumentsPanel(House house, ProjectId project) {
        this.house = house;
        this.mayEdit = house.may(Permission.WORK_EDIT);
        addClassName("documents");
        rows.addClassName("rows");
        Live.keep(
                this,
                house,
                Set.of("document", "access"),
                () -> house.ask(new FindDocuments(project)),
                this::show,
                this::removeAll);
    }

    /** With its heading, and what adds to it. */
    static Panel of(House house, ProjectId project) {
        if (!house.may(Permission.WORK_EDIT)) {
            return new Panel(Words.say("documents")).show(new DocumentsPanel(house, project));
        }
        Button write = new Button(
                Words.say("document.addPage"), Glyph.PLUS.draw(), _ -> new PageDialog(house, project).open());
        UploadButton upload = new UploadButton(
                house,
                Words.say("document.addFile"),
                0,
                file -> house.send(new AddDocument(DocumentId.random(), project, null, null, file)));
        Div actions = new Div(write, upload);
        actions.addClassName("actions");
        return new Panel(Words.say("documents"), actions).show(new DocumentsPanel(house, project));
    }

    private void show(Documents documents) {
        removeAll();
        rows.removeAll();
        if (documents.items().isEmpty()) {
            add(new EmptyState(Glyph.PAGE, Words.say("documents.none"), Words.say("documents.none.text")));
            return;
        }
        documents.items().forEach(document -> rows.add(row(document)));
        add(rows);
    }

    private DocumentRow row(DocumentSummary document) {
        Span access = new Span(AccessIcon.state(document.openTo()), new Span(AccessIcon.words(document.openTo())));
        access.addClassName("access-state");
        // The words beside it say the same as the icon says to those who cannot see it.
        access.getElement().getChild(0).setAttribute("aria-hidden", "true");
        DocumentRow row = new DocumentRow(
                house,
                document.id(),
                document.kind(),
                document.title(),
                document.file(),
                document.editedBy(),
                document.editedAt(),
                access);
        if (mayEdit) {
            row.add(pin(document));
        } else if (document.pinned()) {
            row.add(Glyph.PIN.draw());
        }
        row.setClassName("pinned", document.pinned());
        return row;
    }

    private Button pin(DocumentSummary document) {
        Button pin = new Button(
                Glyph.PIN.draw(),
                _ -> Notice.attempt(() -> house.send(new PinDocument(document.id(), !document.pinned()))));
        pin.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        pin.addClassName("pin");
        pin.setAriaLabel(Words.say("document.pin.of", document.title()));
        pin.getElement().setAttribute("aria-pressed", String.valueOf(document.pinned()));
        pin.setTooltipText(Words.say(document.pinned() ? "document.unpin" : "document.pin"));
        return pin;
    }
}
