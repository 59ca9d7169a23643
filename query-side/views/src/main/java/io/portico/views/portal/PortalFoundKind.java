package io.portico.views.portal;

import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.Id;
import io.portico.messages.InvoiceId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;

/** What sort of thing was found in the portal. */
public enum PortalFoundKind {
    PROJECT,
    TASK,
    DOCUMENT,
    FILE,
    INVOICE,
    BUDGET,
    REQUEST_FORM,
    POST;

    /** {@code kind:id} of a thing of this kind. */
    String named(String id) {
        Id thing =
                switch (this) {
                    case PROJECT -> new ProjectId(id);
                    case TASK -> new TaskId(id);
                    case DOCUMENT -> new DocumentId(id);
                    case FILE -> new FileId(id);
                    case INVOICE -> new InvoiceId(id);
                    case BUDGET -> new BudgetId(id);
                    case REQUEST_FORM -> new RequestFormId(id);
                    case POST -> new PostId(id);
                };
        return thing.named();
    }
}
