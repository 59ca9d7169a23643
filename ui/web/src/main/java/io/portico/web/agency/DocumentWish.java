package io.portico.web.agency;

import io.portico.messages.DocumentId;
import io.portico.messages.document.DocumentTextChange;
import io.portico.messages.document.EditDocument;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.DocumentDetails;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a document to be called and to say.
 *
 * @param title null to leave it as it is
 * @param rewrites whether the text shall be another
 * @param text what it shall say then; null for nothing
 */
record DocumentWish(
        @Nullable String title, boolean rewrites, @Nullable String text) {

    boolean isEmpty() {
        return title == null && !rewrites;
    }

    /** Whether somebody else has called it something that is neither what the editor saw nor what they want. */
    boolean crossesTitle(DocumentDetails seen, DocumentDetails now) {
        return title != null
                && !now.title().equals(seen.title())
                && !now.title().equals(title);
    }

    /** The same for what it says. */
    boolean crossesText(DocumentDetails seen, DocumentDetails now) {
        return rewrites && !Objects.equals(now.text(), seen.text()) && !Objects.equals(now.text(), text);
    }

    EditDocument command(DocumentId id, long version) {
        return new EditDocument(
                id,
                version,
                title == null ? null : Confidential.of(title),
                rewrites ? new DocumentTextChange(id, text == null ? null : Confidential.of(text)) : null,
                null);
    }
}
