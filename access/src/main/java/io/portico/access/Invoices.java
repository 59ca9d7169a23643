package io.portico.access;

import io.portico.messages.BrandId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The part of the access state that comes from invoices. */
record Invoices(
        PMap<InvoiceId, InvoiceAccess> byId,
        PVector<InvoiceId> inOrder,
        PMap<BrandId, PVector<InvoiceId>> ofBrand,
        PMap<ProjectId, PVector<InvoiceId>> ofProject)
        implements Parts.Part {

    static final Invoices NONE =
            new Invoices(HashTreePMap.empty(), TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    Invoices with(InvoiceEvent event, Fact fact) {
        InvoiceAccess invoice = byId.get(event.invoiceId());
        if (invoice == null) {
            // Only its first event makes an invoice; whatever else names one that never came changes nothing.
            return event instanceof InvoiceDrafted drafted ? drafted(drafted, fact) : this;
        }
        return switch (event) {
            case InvoiceDrafted e -> this;
            // For whom it is stays; and what was sent stays as it was sent.
            case InvoiceEdited e -> invoice.sent() == null ? changed(invoice.naming(items(e.terms()))) : this;
            case InvoiceSent e -> invoice.sent() == null ? changed(invoice.sent(fact)) : this;
            // Whoever saw it still does, and a draft that was taken back was never seen.
            case InvoiceVoided e -> changed(invoice.naming(Set.of()));
            case PaymentRecorded e -> this;
        };
    }

    private Invoices drafted(InvoiceDrafted e, Fact fact) {
        InvoiceAccess invoice = new InvoiceAccess(
                e.invoiceId(), e.terms().brandId(), e.terms().projectId(), items(e.terms()), null, fact);
        ProjectId project = invoice.projectId();
        return new Invoices(
                byId.plus(e.invoiceId(), invoice),
                inOrder.plus(e.invoiceId()),
                Index.append(ofBrand, invoice.brandId(), e.invoiceId()),
                project == null ? ofProject : Index.append(ofProject, project, e.invoiceId()));
    }

    private static Set<BudgetItemId> items(InvoiceTerms terms) {
        return terms.lines().stream()
                .map(InvoiceLine::budgetItemId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Invoices changed(InvoiceAccess invoice) {
        return new Invoices(byId.plus(invoice.invoiceId(), invoice), inOrder, ofBrand, ofProject);
    }
}
