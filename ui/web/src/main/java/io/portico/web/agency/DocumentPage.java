package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.ThreadName;
import io.portico.messages.document.DeleteDocument;
import io.portico.messages.document.EditDocument;
import io.portico.messages.document.PinDocument;
import io.portico.messages.person.Permission;
import io.portico.views.DocumentKind;
import io.portico.views.PersonName;
import io.portico.views.agency.DocumentDetails;
import io.portico.views.agency.FindDocument;
import io.portico.web.parts.AccessIcon;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.DocumentBody;
import io.portico.web.parts.Dots;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.UploadButton;
import io.portico.web.parts.Words;
import java.util.Set;
import java.util.stream.Collectors;

/** A document as the agency sees it: what it says, who outside reads it, and how it came to be. */
public final class DocumentPage extends Div {

    private final House house;
    private final boolean mayEdit;
    private final Div top = new Div();
    private final Div body = new Div();

    public DocumentPage(House house, DocumentId id) {
        this.house = house;
        this.mayEdit = house.may(Permission.WORK_EDIT);
        addClassNames("page", "document-page");
        Panel versions = new Panel(Words.say("document.versions"));
        add(top, body, versions);
        Live.keepPage(this, house, Set.of(id.named(), "access"), () -> house.ask(new FindDocument(id)), this::show);
        if (top.getParent().isPresent()) {
            versions.show(new DocumentVersionsPanel(house, id));
        }
    }

    private void show(DocumentDetails document) {
        top.removeAll();
        body.removeAll();
        Span access = new Span(
                AccessIcon.of(house, document, house.may(Permission.ACCESS_GRANT)),
                new Span(AccessIcon.words(document.openTo())));
        access.addClassName("access-state");
        Span by = new Span(
                new Span(Words.say("document.editedBy", document.editedBy().name())),
                house.times().ago(document.editedAt()));
        by.addClassName("quiet");
        Head head = new Head(document.title())
                .above(
                        new Link("projects", Words.say("projects")),
                        new Link(Link.to(document.projectId()), document.projectTitle()))
                .below(access, by);
        if (document.pinned()) {
            Span pinned = new Span(Glyph.PIN.draw(), new Span(Words.say("document.pinned")));
            pinned.addClassName("quiet");
            head.below(pinned);
        }
        if (mayEdit) {
            actions(head, document);
        }
        top.add(head, readers(document));
        body.add(new DocumentBody(house, document.text(), document.file()));
    }

    /** In the colour of those who read it, as a reply box is. */
    private Paragraph readers(DocumentDetails document) {
        Paragraph readers = new Paragraph(DocumentReaders.words(house, document));
        readers.addClassName("document-readers");
        if (document.openTo().size() == 1) {
            Audience audience = document.openTo().iterator().next();
            readers.addClassName(AudienceMark.className(ThreadName.of(audience)));
        } else if (!document.openTo().isEmpty()) {
            readers.addClassName("of-both");
        }
        String names = document.readers().stream().map(PersonName::name).collect(Collectors.joining(", "));
        if (document.readers().size() > 1) {
            readers.setTitle(names);
        }
        return readers;
    }

    private void actions(Head head, DocumentDetails document) {
        boolean page = document.kind() == DocumentKind.PAGE;
        Dots more = new Dots(Words.say("document.more"));
        ContextMenu menu = more.menu();
        if (!page) {
            menu.addItem(Words.say("document.rename"), _ -> new PageDialog(house, document).open());
        }
        menu.addItem(
                Words.say(document.pinned() ? "document.unpin" : "document.pin"),
                _ -> Notice.attempt(() -> house.send(new PinDocument(document.id(), !document.pinned()))));
        menu.addItem(Words.say("document.delete"), _ -> delete(document));
        if (page) {
            Button edit = new Button(Words.say("edit"), _ -> new PageDialog(house, document).open());
            edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(more, edit);
        } else {
            head.actions(
                    more,
                    new UploadButton(
                            house,
                            Words.say("document.newVersion"),
                            1,
                            file -> house.send(new EditDocument(document.id(), null, null, null, file))));
        }
    }

    private void delete(DocumentDetails document) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("document.delete.title", document.title()),
                Words.say("document.delete.text"),
                Words.say("document.delete"),
                _ -> Notice.attempt(() -> {
                    house.send(new DeleteDocument(document.id()));
                    getUI().ifPresent(ui -> ui.navigate(Link.to(document.projectId())));
                    Notice.done(Words.say("document.deleted", document.title()));
                }));
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
