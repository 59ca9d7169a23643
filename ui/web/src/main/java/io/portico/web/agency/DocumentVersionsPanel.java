package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.DocumentId;
import io.portico.messages.document.DocumentTextChange;
import io.portico.messages.document.EditDocument;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.views.PageRequest;
import io.portico.views.agency.DocumentVersion;
import io.portico.views.agency.DocumentVersionSummary;
import io.portico.views.agency.DocumentVersions;
import io.portico.views.agency.FindDocument;
import io.portico.views.agency.FindDocumentVersion;
import io.portico.views.agency.FindDocumentVersions;
import io.portico.web.parts.DocumentBody;
import io.portico.web.parts.Gradual;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.util.Objects;
import java.util.Set;

/** How a document came to be, newest first; an earlier version of a page can be looked at, and made the present one. */
final class DocumentVersionsPanel extends Div {

    private static final int AT_FIRST = 20;

    private final House house;
    private final DocumentId id;
    private final UnorderedList rows = new UnorderedList();
    private final Gradual<DocumentVersionSummary> versions;
    private final Live<Slice<DocumentVersionSummary>> live;

    DocumentVersionsPanel(House house, DocumentId id) {
        this.house = house;
        this.id = id;
        rows.addClassName("rows");
        versions = new Gradual<>(rows, AT_FIRST, this::page, this::again);
        add(rows, versions.more());
        live = Live.keep(this, house, Set.of(id.named(), "access"), versions::asked, this::show, this::removeAll);
    }

    private Slice<DocumentVersionSummary> page(PageRequest page) {
        DocumentVersions part = house.ask(new FindDocumentVersions(id, page));
        return new Slice<>(part.items(), part.next());
    }

    private void again() {
        live.again();
    }

    private void show(Slice<DocumentVersionSummary> part) {
        rows.removeAll();
        boolean first = true;
        for (DocumentVersionSummary version : part.items()) {
            rows.add(row(version, first));
            first = false;
        }
        versions.showing(part);
    }

    private ListItem row(DocumentVersionSummary version, boolean present) {
        Button look = new Button(
                Words.say("document.version", String.valueOf(version.version())),
                _ -> Notice.attempt(() -> look(version.version(), present)));
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Span words = new Span(new Span(version.title()));
        words.add(new Span(version.editedBy().name()), house.times().ago(version.editedAt()));
        if (present) {
            words.add(new Span(Words.say("document.present")));
        }
        words.addClassNames("quiet", "marks");
        ListItem row = new ListItem(look, words);
        row.addClassName("version-row");
        return row;
    }

    private void look(long number, boolean present) {
        DocumentVersion version = house.ask(new FindDocumentVersion(id, number));
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("document.version.of", version.title(), String.valueOf(number)));
        dialog.setWidth("min(880px, 96vw)");
        Span by = new Span(
                new Span(Words.say("document.editedBy", version.editedBy().name())),
                new Span(house.times().exact(version.editedAt())));
        by.addClassNames("quiet", "marks");
        dialog.add(by, new DocumentBody(house, version.text(), version.file()));
        Button close = new Button(Words.say("close"), _ -> dialog.close());
        dialog.getFooter().add(close);
        if (!present && version.file() == null && house.may(Permission.WORK_EDIT)) {
            Button restore = new Button(Words.say("document.restore"), _ -> {
                if (Notice.attempt(() -> restore(version))) {
                    dialog.close();
                    Notice.done(Words.say("document.restored", String.valueOf(number)));
                }
            });
            restore.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            dialog.getFooter().add(restore);
        }
        dialog.open();
        close.focus();
    }

    /** It becomes one more version: what came between stays, too. */
    private void restore(DocumentVersion version) {
        String text = version.text();
        house.send(new EditDocument(
                id,
                house.ask(new FindDocument(id)).version(),
                Confidential.of(Objects.requireNonNull(version.title())),
                new DocumentTextChange(id, text == null ? null : Confidential.of(text)),
                null));
    }
}
