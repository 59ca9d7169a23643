package io.portico.projections.access;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.TaskId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.invoice.Sums;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskMoved;
import io.portico.views.Percent;
import io.portico.views.billing.InvoiceStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What lists and pages know of money without reading a document: a fold over the same history as the access state.
 * Whoever is shown any of it is for the policy to say. Immutable.
 *
 * @param itemOf the item each budgeted task is in
 */
public record BillingState(
        PMap<BudgetItemId, ItemFacts> items,
        PMap<BudgetId, PVector<BudgetItemId>> itemsOf,
        PMap<InvoiceId, InvoiceFacts> invoices,
        PMap<TaskId, BudgetItemId> itemOf) {

    static final BillingState EMPTY =
            new BillingState(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /**
     * An item of a budget, in minor units of its currency.
     *
     * @param invoiced without tax, by invoices that were sent and stand
     */
    public record ItemFacts(BudgetId budgetId, String currency, long amount, long used, long invoiced) {
        ItemFacts priced(long now) {
            return new ItemFacts(budgetId, currency, now, used, invoiced);
        }

        ItemFacts using(long now) {
            return new ItemFacts(budgetId, currency, amount, now, invoiced);
        }

        ItemFacts invoicing(long more) {
            return new ItemFacts(budgetId, currency, amount, used, invoiced + more);
        }

        public Money money(long minorUnits) {
            return new Money(minorUnits, currency);
        }
    }

    /**
     * An invoice, in minor units of its currency.
     *
     * @param taken whether it was taken back
     */
    public record InvoiceFacts(InvoiceTerms terms, Sums sums, boolean sent, boolean taken, long paid) {

        /** Where it stands on that day. */
        public InvoiceStatus status(LocalDate today) {
            if (taken) {
                return InvoiceStatus.VOID;
            }
            if (!sent) {
                return InvoiceStatus.DRAFT;
            }
            if (paid >= sums.total()) {
                return InvoiceStatus.PAID;
            }
            return today.isAfter(terms.dueDate()) ? InvoiceStatus.OVERDUE : InvoiceStatus.SENT;
        }

        public Money money(long minorUnits) {
            return new Money(minorUnits, terms.currency());
        }

        /** What is still to be paid. */
        public Money open() {
            return money(sent && !taken ? Math.max(0, sums.total() - paid) : 0);
        }

        boolean counts() {
            return sent && !taken;
        }
    }

    /** The budget's items, in the order they came. */
    public List<BudgetItemId> itemsOf(BudgetId budgetId) {
        PVector<BudgetItemId> of = itemsOf.get(budgetId);
        return of == null ? List.of() : of;
    }

    public ItemFacts item(BudgetItemId itemId) {
        return Objects.requireNonNull(items.get(itemId), "an item without its facts");
    }

    public InvoiceFacts invoice(InvoiceId invoiceId) {
        return Objects.requireNonNull(invoices.get(invoiceId), "an invoice without its facts");
    }

    /**
     * How much of the budgets was invoiced, in percent; null where they hold nothing, or money of several currencies, of
     * which there is no sum.
     */
    public @Nullable Integer invoiced(Collection<BudgetId> budgets) {
        List<ItemFacts> held = budgets.stream()
                .flatMap(budget -> itemsOf(budget).stream())
                .map(this::item)
                .toList();
        if (held.stream().map(ItemFacts::currency).distinct().count() > 1) {
            return null;
        }
        long invoiced = held.stream().mapToLong(ItemFacts::invoiced).sum();
        return Percent.of(
                Math.max(0, invoiced),
                held.stream().mapToLong(ItemFacts::amount).sum());
    }

    BillingState with(TaskEvent event) {
        return switch (event) {
            // An item that was removed while a task was put into it holds nothing.
            case TaskBudgeted e
            when e.itemId() != null && items.containsKey(e.itemId()) -> budgeted(itemOf.plus(e.taskId(), e.itemId()));
            case TaskBudgeted e -> budgeted(itemOf.minus(e.taskId()));
            case TaskMoved e -> budgeted(itemOf.minus(e.taskId()));
            default -> this;
        };
    }

    BillingState with(BudgetEvent event) {
        return switch (event) {
            case BudgetItemAdded e -> added(e);
            case BudgetItemChanged e -> {
                ItemFacts item = items.get(e.itemId());
                yield item == null
                        ? this
                        : changed(e.itemId(), item.priced(e.amount().amount()));
            }
            case BudgetItemRemoved e -> without(e.budgetId(), List.of(e.itemId()));
            case BudgetRemoved e -> without(e.budgetId(), itemsOf(e.budgetId()));
            case BudgetRenamed e -> this;
            case BudgetItemUsed e -> {
                ItemFacts item = items.get(e.itemId());
                yield item == null
                        ? this
                        : changed(e.itemId(), item.using(e.used().amount()));
            }
            case BudgetAdded e -> this;
            case BudgetClientAccessSwitched e -> this;
            case BudgetAccessGranted e -> this;
            case BudgetAccessRevoked e -> this;
        };
    }

    private BillingState added(BudgetItemAdded e) {
        if (items.containsKey(e.itemId())) {
            return this;
        }
        ItemFacts item =
                new ItemFacts(e.budgetId(), e.amount().currency(), e.amount().amount(), 0, 0);
        PVector<BudgetItemId> before = itemsOf.get(e.budgetId());
        PVector<BudgetItemId> now = before == null ? TreePVector.singleton(e.itemId()) : before.plus(e.itemId());
        return new BillingState(items.plus(e.itemId(), item), itemsOf.plus(e.budgetId(), now), invoices, itemOf);
    }

    /** Their tasks are in no item from then on. */
    private BillingState without(BudgetId budgetId, List<BudgetItemId> gone) {
        PVector<BudgetItemId> before = itemsOf.get(budgetId);
        if (before == null || !before.containsAll(gone)) {
            return this;
        }
        PMap<TaskId, BudgetItemId> left = itemOf;
        for (Map.Entry<TaskId, BudgetItemId> in : itemOf.entrySet()) {
            if (gone.contains(in.getValue())) {
                left = left.minus(in.getKey());
            }
        }
        return new BillingState(items.minusAll(gone), itemsOf.plus(budgetId, before.minusAll(gone)), invoices, left);
    }

    BillingState with(InvoiceEvent event) {
        if (event instanceof InvoiceDrafted drafted) {
            InvoiceTerms terms = drafted.terms();
            return invoices.containsKey(terms.invoiceId())
                    ? this
                    : changed(new InvoiceFacts(terms, Sums.of(terms.lines()), false, false, 0));
        }
        InvoiceFacts before = invoices.get(event.invoiceId());
        if (before == null) {
            return this;
        }
        InvoiceFacts now =
                switch (event) {
                    case InvoiceDrafted e -> before;
                    // What was sent stays as it was sent.
                    case InvoiceEdited e ->
                        before.sent() || before.taken()
                                ? before
                                : new InvoiceFacts(e.terms(), Sums.of(e.terms().lines()), false, false, before.paid());
                    case InvoiceSent e ->
                        new InvoiceFacts(before.terms(), before.sums(), true, before.taken(), before.paid());
                    case InvoiceVoided e ->
                        new InvoiceFacts(before.terms(), before.sums(), before.sent(), true, before.paid());
                    case PaymentRecorded e ->
                        new InvoiceFacts(
                                before.terms(),
                                before.sums(),
                                before.sent(),
                                before.taken(),
                                before.paid() + e.amount().amount());
                };
        BillingState changed = changed(now);
        return before.counts() == now.counts() ? changed : changed.invoicing(now.terms(), now.counts() ? 1 : -1);
    }

    private BillingState invoicing(InvoiceTerms terms, int sign) {
        PMap<BudgetItemId, ItemFacts> now = items;
        for (InvoiceLine line : terms.lines()) {
            BudgetItemId id = line.budgetItemId();
            ItemFacts item = id == null ? null : now.get(id);
            if (id != null
                    && item != null
                    && item.currency().equals(line.unitPrice().currency())) {
                now = now.plus(id, item.invoicing(sign * line.net()));
            }
        }
        return new BillingState(now, itemsOf, invoices, itemOf);
    }

    private BillingState changed(BudgetItemId id, ItemFacts item) {
        return new BillingState(items.plus(id, item), itemsOf, invoices, itemOf);
    }

    private BillingState changed(InvoiceFacts invoice) {
        return new BillingState(items, itemsOf, invoices.plus(invoice.terms().invoiceId(), invoice), itemOf);
    }

    private BillingState budgeted(PMap<TaskId, BudgetItemId> now) {
        return new BillingState(items, itemsOf, invoices, now);
    }
}
