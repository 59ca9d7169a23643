package io.portico.evidence;

import io.portico.access.AccessState;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.stored.EventCatalogue;
import io.portico.messages.unique.InvoiceNumberTaken;
import java.time.Instant;
import java.util.List;

/**
 * What invoices and budgets come to stands in the clear in events of theirs. A bundle without figures keeps back what these say,
 * all of them, and with them whatever can be worked out of them alone: who saw which invoice and budget.
 */
public final class Figures {

    private Figures() {}

    /** Whether events of that stored name hold figures. */
    public static boolean areIn(String type) {
        return EventCatalogue.classOf(type)
                .filter(event -> InvoiceEvent.class.isAssignableFrom(event)
                        || BudgetEvent.class.isAssignableFrom(event)
                        || event == InvoiceNumberTaken.class)
                .isPresent();
    }

    /** What a bundle answers that somebody saw, {@code kind:id} each. */
    public static List<String> seen(AccessState state, UserId person, Instant at, boolean withFigures) {
        return Policy.thingsSeenBy(state, person, at).stream()
                .filter(thing ->
                        withFigures || !(thing instanceof Resource.OfInvoice || thing instanceof Resource.OfBudget))
                .map(Resource::named)
                .toList();
    }
}
