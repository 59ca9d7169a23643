package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.document.AddDocument;
import io.portico.messages.sealing.Confidential;
import io.portico.views.DocumentKind;
import io.portico.views.agency.DocumentDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writing a page of a project's documents, and what a file is called. Somebody else's change meanwhile is not
 * overwritten.
 */
final class PageDialog {

    private final FormDialog dialog;
    private final TextField title = new TextField(Words.say("document.title"));
    private final TextArea text = new TextArea(Words.say("document.text"));
    private final Paragraph readers = new Paragraph();

    /** A new page, which is the agency's alone. */
    PageDialog(House house, ProjectId project) {
        DocumentId id = DocumentId.random();
        dialog = dialog("document.addPage", "create", DocumentKind.PAGE);
        readers.setText(Words.say("document.startsInternal"));
        dialog.onSubmit(() -> {
            house.send(new AddDocument(
                    id, project, Confidential.of(title.getValue()), text.isEmpty() ? null : words(), null));
            UI.getCurrent().navigate(Link.to(id));
        });
    }

    /** @param document as the editor sees it when they begin */
    PageDialog(House house, DocumentDetails document) {
        dialog = dialog(
                document.kind() == DocumentKind.PAGE ? "document.editPage" : "document.rename",
                "save",
                document.kind());
        title.setValue(document.title());
        text.setValue(Objects.requireNonNullElse(document.text(), ""));
        readers.setText(DocumentReaders.words(house, document));
        dialog.onSubmit(() -> {
            DocumentWish wish = wish(document);
            if (!wish.isEmpty()) {
                new DocumentEditing(house).make(document, wish);
            }
        });
    }

    private FormDialog dialog(String heading, String submit, DocumentKind kind) {
        FormDialog form = new FormDialog(Words.say(heading), Words.say(submit));
        title.setMaxLength(Check.MAX_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.addClassName("wide");
        form.fields().name("title", title);
        form.body(title);
        if (kind == DocumentKind.PAGE) {
            form.setWidth("min(880px, 96vw)");
            text.setHelperText(Words.say("markdown"));
            text.setMinHeight("320px");
            text.setMaxHeight("60vh");
            text.addClassName("wide");
            form.fields().name("text", text);
            form.body(text);
        }
        readers.addClassNames("quiet", "wide");
        form.body(readers);
        return form;
    }

    private Confidential words() {
        return Confidential.of(text.getValue());
    }

    /** Only what was changed: the other field may meanwhile be somebody else's. */
    private DocumentWish wish(DocumentDetails document) {
        String called = Check.text("title", title.getValue(), Check.MAX_TITLE);
        @Nullable String says = Check.optionalText("text", text.getValue(), Check.MAX_TEXT);
        boolean page = document.kind() == DocumentKind.PAGE;
        return new DocumentWish(
                called.equals(document.title()) ? null : called,
                page && !Objects.equals(says, document.text()),
                page ? says : null);
    }

    void open() {
        dialog.open();
        title.focus();
    }
}
