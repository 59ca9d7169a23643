package io.portico.messages.invoice;

import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes a draft; what is null stays as it is. Brand and project stay, since they say who will see it: for others, another
 * invoice is drafted. Needs {@code billing.edit}.
 *
 * @param expectedVersion the version the editor saw, or null to change whatever is there
 */
public record EditInvoice(
        @TargetAggregateIdentifier InvoiceId invoiceId,
        @Nullable Long expectedVersion,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable LocalDate dueDate,
        @Nullable List<InvoiceLine> lines,
        @Nullable InstructionsChange paymentInstructions)
        implements InvoiceCommand {
    public EditInvoice {
        Check.present("id", invoiceId);
        number = number == null ? null : Check.text("number", number, DraftInvoice.MAX_NUMBER);
        lines = lines == null ? null : DraftInvoice.lines(invoiceId, lines);
    }
}
