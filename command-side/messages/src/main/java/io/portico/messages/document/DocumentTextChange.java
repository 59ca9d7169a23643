package io.portico.messages.document;

import io.portico.messages.Check;
import io.portico.messages.DocumentId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.jspecify.annotations.Nullable;

/** What a page says from now on, or null to empty it. */
public record DocumentTextChange(
        DocumentId documentId,
        @SealedBy("documentId") @Nullable Confidential value) {
    public DocumentTextChange {
        value = Check.optionalText("text", value, Check.MAX_TEXT);
    }
}
