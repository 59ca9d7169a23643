package io.portico.projections.portal;

import io.portico.access.Action;
import io.portico.access.BudgetAccess;
import io.portico.access.InvoiceAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.PaymentId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.BillingState;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.billing.StoredBudget;
import io.portico.projections.billing.StoredInvoice;
import io.portico.projections.billing.Totals;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.billing.PaymentLine;
import io.portico.views.portal.FindPortalBudget;
import io.portico.views.portal.FindPortalBudgets;
import io.portico.views.portal.FindPortalInvoice;
import io.portico.views.portal.FindPortalInvoices;
import io.portico.views.portal.PortalBudget;
import io.portico.views.portal.PortalBudgetItem;
import io.portico.views.portal.PortalBudgets;
import io.portico.views.portal.PortalInvoice;
import io.portico.views.portal.PortalInvoiceLine;
import io.portico.views.portal.PortalInvoiceSummary;
import io.portico.views.portal.PortalInvoices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what people outside ask about budgets and invoices. */
public final class PortalBillingQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    public PortalBillingQueries(Viewers viewers, ViewStore store, Texts texts, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    @QueryHandler
    PortalBudgets answer(FindPortalBudgets query) {
        Viewer viewer = asking();
        Page<BudgetAccess> page = page(
                Policy.budgets(viewer.state(), viewer.userId(), viewer.now()).stream()
                        .map(id -> viewer.state().budget(id).orElseThrow()),
                budget -> budget.added().position(),
                query.page());
        return new PortalBudgets(
                page.items().stream().map(budget -> budget(viewer, budget)).toList(), page.next());
    }

    @QueryHandler
    PortalBudget answer(FindPortalBudget query) {
        Viewer viewer = asking();
        viewer.demandSight(new Resource.OfBudget(query.budgetId()));
        return budget(viewer, viewer.state().budget(query.budgetId()).orElseThrow());
    }

    /** Of money nothing is told to whom it is not for, not even how much there is to tell. */
    private Viewer asking() {
        Viewer viewer = viewers.current();
        viewer.audience();
        if (viewer.withheld()) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        return viewer;
    }

    private PortalBudget budget(Viewer viewer, BudgetAccess budget) {
        StoredBudget stored = store.find(
                        Place.of(viewer.audience()), budget.budgetId().named(), StoredBudget.class)
                .orElseThrow(NotShownYet.of("a budget"));
        List<PortalBudgetItem> items = viewer.work().billing().itemsOf(budget.budgetId()).stream()
                .map(item -> {
                    BillingState.ItemFacts facts = viewer.work().billing().item(item);
                    return new PortalBudgetItem(
                            item,
                            texts.show(NotShownYet.demand(stored.itemNames.get(item.value()), "an item of a budget")),
                            facts.money(facts.amount()),
                            facts.money(facts.used()),
                            facts.money(facts.invoiced()));
                })
                .toList();
        ProjectId project = listed(viewer, budget.projectId());
        return new PortalBudget(
                budget.budgetId(),
                texts.show(stored.name),
                project,
                title(viewer, project),
                items,
                Totals.of(items.stream().map(PortalBudgetItem::amount)),
                Totals.of(items.stream().map(PortalBudgetItem::used)),
                Totals.of(items.stream().map(PortalBudgetItem::invoiced)));
    }

    @QueryHandler
    PortalInvoices answer(FindPortalInvoices query) {
        Viewer viewer = asking();
        Page<InvoiceAccess> page = page(
                Policy.invoices(viewer.state(), viewer.userId(), viewer.now()).stream()
                        .map(id -> viewer.state().invoice(id).orElseThrow()),
                invoice -> invoice.drafted().position(),
                query.page());
        return new PortalInvoices(
                page.items().stream().map(invoice -> summary(viewer, invoice)).toList(), page.next());
    }

    private PortalInvoiceSummary summary(Viewer viewer, InvoiceAccess invoice) {
        BillingState.InvoiceFacts facts = viewer.work().billing().invoice(invoice.invoiceId());
        return new PortalInvoiceSummary(
                invoice.invoiceId(),
                facts.terms().number(),
                brand(viewer, invoice),
                facts.terms().date(),
                facts.terms().dueDate(),
                facts.status(viewer.today()),
                facts.money(facts.sums().total()),
                facts.open());
    }

    @QueryHandler
    PortalInvoice answer(FindPortalInvoice query) {
        Viewer viewer = asking();
        Resource.OfInvoice asked = new Resource.OfInvoice(query.invoiceId());
        viewer.demandSight(asked);
        if (query.onPaper()) {
            viewer.demand(Action.use(Permission.BILLING_DOWNLOAD), asked);
        }
        InvoiceAccess invoice = viewer.state().invoice(query.invoiceId()).orElseThrow();
        BillingState.InvoiceFacts facts = viewer.work().billing().invoice(query.invoiceId());
        StoredInvoice stored = store.find(
                        Place.of(viewer.audience()), query.invoiceId().named(), StoredInvoice.class)
                .orElseThrow(NotShownYet.of("an invoice"));
        List<PortalInvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < facts.terms().lines().size(); i++) {
            InvoiceLine line = facts.terms().lines().get(i);
            lines.add(new PortalInvoiceLine(
                    texts.show(stored.lineTexts.get(i)),
                    line.quantity(),
                    line.unitPrice(),
                    line.taxPercent(),
                    facts.money(line.net())));
        }
        ProjectId project = invoice.projectId() == null ? null : listed(viewer, invoice.projectId());
        return new PortalInvoice(
                invoice.invoiceId(),
                stored.number,
                brand(viewer, invoice),
                project,
                title(viewer, project),
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
                texts.showIfAny(stored.paymentInstructions));
    }

    private String brand(Viewer viewer, InvoiceAccess invoice) {
        return store.find(Place.of(viewer.audience()), invoice.brandId().named(), StoredBrand.class)
                .orElseThrow(NotShownYet.of("a brand"))
                .name();
    }

    /** The project, if the reader sees that there is one: a budget or an invoice alone does not tell. */
    private static @Nullable ProjectId listed(Viewer viewer, ProjectId project) {
        return viewer.visible().projects().containsKey(project) ? project : null;
    }

    private @Nullable String title(Viewer viewer, @Nullable ProjectId project) {
        return project == null
                ? null
                : store.find(Place.of(viewer.audience()), project.named(), StoredProject.class)
                        .map(stored -> texts.show(stored.title()))
                        .orElse(null);
    }

    private record Page<T>(List<T> items, @Nullable String next) {}

    private <T> Page<T> page(Stream<T> all, ToLongFunction<T> place, PageRequest request) {
        long before = request.after() == null ? Long.MAX_VALUE : cursors.read(request.after());
        List<T> found = all.filter(item -> place.applyAsLong(item) < before)
                .sorted(Comparator.comparingLong(place).reversed())
                .limit(request.limit() + 1L)
                .toList();
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, request.limit());
        return new Page<>(items, cursors.of(place.applyAsLong(items.getLast())));
    }
}
