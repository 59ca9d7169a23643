package io.portico.decisions.invoice;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.BudgetAccess;
import io.portico.access.ProjectAccess;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Versions;
import io.portico.messages.BudgetItemId;
import io.portico.messages.PaymentId;
import io.portico.messages.Rejected;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.EditInvoice;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.invoice.VoidInvoice;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.unique.InvoiceNumberTaken;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** An invoice: a draft that nobody outside sees, until it is sent (access.md, rule 9). */
@Aggregate(type = "invoice", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Invoice {

    @AggregateIdentifier
    String key;

    private InvoiceTerms terms;

    /** 1 when drafted, one more with each edit; what views show as the invoice's version. */
    private long version;

    /** All it ever had: going back to one of them takes it from nobody. */
    private final Set<String> numbers = new HashSet<>();

    private boolean sent;
    private boolean taken;
    private final Set<PaymentId> payments = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    Invoice() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(DraftInvoice command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.invoiceId());
        hearing.demandInAgency(Permission.BILLING_EDIT);
        InvoiceTerms drafted = command.terms();
        if (hearing.state().companyOf(drafted.brandId()).isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        demandProject(hearing, drafted);
        demandItems(hearing, drafted);
        apply(new InvoiceDrafted(drafted));
        takeNumber(hearing, drafted);
    }

    @CommandHandler
    void decide(EditInvoice command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.BILLING_EDIT, itself());
        demandStanding();
        if (sent) {
            throw new Rejected(Rejected.Code.INVOICE_NOT_A_DRAFT);
        }
        InvoiceTerms after = Drafts.with(command, terms);
        demandItems(hearing, after);
        Versions.demand(command.expectedVersion(), version);
        if (!Drafts.same(after, terms, hearing.texts())) {
            boolean isNew = !numbers.contains(Drafts.plain(after.number()));
            apply(new InvoiceEdited(after));
            if (isNew) {
                takeNumber(hearing, after);
            }
        }
    }

    /** For good: who looks an invoice up by its number never finds two, not even one that was taken back. */
    private static void takeNumber(Hearing hearing, InvoiceTerms terms) {
        String number = Drafts.plain(terms.number());
        hearing.take(
                "invoice-number-" + hearing.texts().digest(Confidential.of(number)),
                Rejected.Code.INVOICE_NUMBER_TAKEN,
                new InvoiceNumberTaken(number, terms.invoiceId()));
    }

    private static void demandItems(Hearing hearing, InvoiceTerms terms) {
        terms.lines().stream()
                .map(line -> line.budgetItemId())
                .filter(Objects::nonNull)
                .forEach(item -> demandItem(hearing, terms, item));
    }

    private static void demandProject(Hearing hearing, InvoiceTerms drafted) {
        if (drafted.projectId() == null) {
            return;
        }
        ProjectAccess project =
                hearing.state().project(drafted.projectId()).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (!project.brandId().equals(drafted.brandId())) {
            throw new Rejected(Rejected.Code.PROJECT_OF_ANOTHER_BRAND);
        }
    }

    /** Only what the invoice's own project budgeted counts as invoiced there. */
    private static void demandItem(Hearing hearing, InvoiceTerms drafted, BudgetItemId item) {
        BudgetAccess budget = hearing.state().budgetOf(item).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (!budget.projectId().equals(drafted.projectId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    @CommandHandler
    void decide(SendInvoice command, Judge judge) {
        judge.hear().demand(Permission.BILLING_EDIT, itself());
        demandStanding();
        if (sent) {
            throw new Rejected(Rejected.Code.INVOICE_NOT_A_DRAFT);
        }
        apply(new InvoiceSent(terms));
    }

    @CommandHandler
    void decide(VoidInvoice command, Judge judge) {
        judge.hear().demand(Permission.BILLING_EDIT, itself());
        if (!taken) {
            apply(new InvoiceVoided(terms.invoiceId()));
        }
    }

    @CommandHandler
    void decide(RecordPayment command, Judge judge) {
        judge.hear().demand(Permission.BILLING_EDIT, itself());
        demandStanding();
        if (!sent) {
            throw new Rejected(Rejected.Code.INVOICE_NOT_SENT);
        }
        if (payments.contains(command.paymentId())) {
            throw new Rejected(Rejected.Code.ALREADY_EXISTS);
        }
        if (!command.amount().currency().equals(terms.currency())) {
            throw new Rejected(Rejected.Code.OTHER_CURRENCY);
        }
        apply(new PaymentRecorded(terms.invoiceId(), command.paymentId(), command.amount(), command.date()));
    }

    private void demandStanding() {
        if (taken) {
            throw new Rejected(Rejected.Code.INVOICE_VOID);
        }
    }

    private Resource itself() {
        return new Resource.OfInvoice(terms.invoiceId());
    }

    private void says(InvoiceTerms now) {
        terms = now;
        version++;
        numbers.add(Drafts.plain(now.number()));
    }

    @EventSourcingHandler
    void evolve(InvoiceEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case InvoiceDrafted e -> says(e.terms());
            case InvoiceEdited e -> says(e.terms());
            case InvoiceSent _ -> sent = true;
            case InvoiceVoided _ -> taken = true;
            case PaymentRecorded e -> payments.add(e.paymentId());
        }
    }
}
