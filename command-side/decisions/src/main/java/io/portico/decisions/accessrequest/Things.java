package io.portico.decisions.accessrequest;

import io.portico.access.Resource;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import java.util.Optional;

/** Things that can be asked for, as they are named on the wire. */
final class Things {

    private Things() {}

    static Optional<Resource> named(String resource) {
        int colon = resource.indexOf(':');
        String id = resource.substring(colon + 1);
        return switch (resource.substring(0, Math.max(colon, 0))) {
            case "project" -> Optional.of(new Resource.OfProject(new ProjectId(id)));
            case "task" -> Optional.of(new Resource.OfTask(new TaskId(id)));
            case "document" -> Optional.of(new Resource.OfDocument(new DocumentId(id)));
            case "invoice" -> Optional.of(new Resource.OfInvoice(new InvoiceId(id)));
            case "budget" -> Optional.of(new Resource.OfBudget(new BudgetId(id)));
            default -> Optional.empty();
        };
    }
}
