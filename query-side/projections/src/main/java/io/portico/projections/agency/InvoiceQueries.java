package io.portico.projections.agency;

import io.portico.access.InvoiceAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.PaymentId;
import io.portico.messages.ProjectId;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.projections.Texts;
import io.portico.projections.access.BillingState;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.billing.StoredInvoice;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.agency.FindInvoice;
import io.portico.views.agency.FindInvoices;
import io.portico.views.agency.InvoiceDetails;
import io.portico.views.agency.InvoiceItemLine;
import io.portico.views.agency.InvoiceSummary;
import io.portico.views.agency.Invoices;
import io.portico.views.billing.PaymentLine;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what the agency asks about invoices. */
public final class InvoiceQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    public InvoiceQueries(Viewers viewers, ViewStore store, Texts texts, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    @QueryHandler
    Invoices answer(FindInvoices query) {
        Viewer viewer = Demands.bills(viewers);
        NewestFirst<InvoiceAccess> page = NewestFirst.of(
                Policy.invoices(viewer.state(), viewer.userId(), viewer.now()).stream()
                        .map(id -> viewer.state().invoice(id).orElseThrow())
                        .filter(invoice ->
                                query.projectId() == null || query.projectId().equals(invoice.projectId())),
                invoice -> invoice.drafted().position(),
                query.page(),
                cursors);
        BrandNames brands = BrandNames.read(
                store,
                page.items().stream().map(invoice -> invoice.brandId().named()).toList());
        return new Invoices(
                page.items().stream()
                        .map(invoice -> summary(viewer, invoice, brands))
                        .toList(),
                page.next());
    }

    private static InvoiceSummary summary(Viewer viewer, InvoiceAccess invoice, BrandNames brands) {
        BillingState.InvoiceFacts facts = viewer.work().billing().invoice(invoice.invoiceId());
        return new InvoiceSummary(
                invoice.invoiceId(),
                facts.terms().number(),
                invoice.brandId(),
                brands.of(invoice.brandId()).name,
                invoice.projectId(),
                facts.terms().date(),
                facts.terms().dueDate(),
                facts.status(viewer.today()),
                facts.money(facts.sums().total()),
                facts.open());
    }

    @QueryHandler
    InvoiceDetails answer(FindInvoice query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfInvoice(query.invoiceId()));
        InvoiceAccess invoice = viewer.state().invoice(query.invoiceId()).orElseThrow();
        BillingState.InvoiceFacts facts = viewer.work().billing().invoice(query.invoiceId());
        StoredInvoice stored = store.find(Place.AGENCY, query.invoiceId().named(), StoredInvoice.class)
                .orElseThrow(NotShownYet.of("an invoice"));
        List<InvoiceItemLine> lines = new ArrayList<>();
        for (int i = 0; i < facts.terms().lines().size(); i++) {
            InvoiceLine line = facts.terms().lines().get(i);
            lines.add(new InvoiceItemLine(
                    // A draft that is being changed at this moment may have fewer texts than lines, or more.
                    i < stored.lineTexts.size() ? texts.show(stored.lineTexts.get(i)) : "",
                    line.quantity(),
                    line.unitPrice(),
                    line.taxPercent(),
                    facts.money(line.net()),
                    line.budgetItemId()));
        }
        return new InvoiceDetails(
                invoice.invoiceId(),
                stored.number,
                invoice.brandId(),
                BrandNames.read(store, List.of(invoice.brandId().named())).of(invoice.brandId()).name,
                invoice.projectId(),
                projectTitle(viewer, invoice.projectId()),
                facts.terms().date(),
                facts.terms().dueDate(),
                facts.status(viewer.today()),
                lines,
                facts.money(facts.sums().net()),
                facts.money(facts.sums().tax()),
                facts.money(facts.sums().total()),
                facts.money(facts.paid()),
                facts.open(),
                stored.payments.stream()
                        .map(payment -> new PaymentLine(
                                new PaymentId(payment.paymentId()), payment.date(), facts.money(payment.amount())))
                        .toList(),
                texts.showIfAny(stored.paymentInstructions),
                stored.version);
    }

    private @Nullable String projectTitle(Viewer viewer, @Nullable ProjectId projectId) {
        return projectId == null || !viewer.sees(new Resource.OfProject(projectId))
                ? null
                : store.find(Place.AGENCY, projectId.named(), StoredProject.class)
                        .map(project -> texts.show(project.title))
                        .orElse(null);
    }
}
