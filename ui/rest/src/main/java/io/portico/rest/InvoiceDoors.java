package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.BrandId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import io.portico.messages.ProjectId;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.invoice.VoidInvoice;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.FindInvoice;
import io.portico.views.agency.FindInvoices;
import io.portico.views.agency.InvoiceDetails;
import io.portico.views.agency.Invoices;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Invoices as the agency writes, sends and takes them back, and what was paid. */
@Controller
final class InvoiceDoors {

    private final Gateway gateway;

    InvoiceDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/invoices")
    @Door(value = Side.AGENCY, needs = Permission.BILLING_EDIT)
    Answer draft(@Body NewInvoice body, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(drafting(new InvoiceId(id), body)),
                (id, receipt) -> Answer.made("/invoices", id, receipt));
    }

    @GetMapping("/api/v1/invoices")
    @Door(value = Side.AGENCY, needs = Permission.BILLING_VIEW)
    Answer list(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindInvoices(new Parameters(request).page()), Invoices.class));
    }

    @GetMapping("/api/v1/invoices/{id}")
    @Door(value = Side.AGENCY, needs = Permission.BILLING_VIEW)
    Answer one(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindInvoice(PathIds.of(InvoiceId::new, id)), InvoiceDetails.class));
    }

    @PostMapping("/api/v1/invoices/{id}/send")
    @Door(value = Side.AGENCY, needs = Permission.BILLING_EDIT)
    Answer send(@PathVariable String id, Attempt attempt) {
        SendInvoice command = new SendInvoice(PathIds.of(InvoiceId::new, id));
        return attempt.once(_ -> gateway.send(command), (_, receipt) -> Answer.done(receipt));
    }

    @PostMapping("/api/v1/invoices/{id}/void")
    @Door(value = Side.AGENCY, needs = Permission.BILLING_EDIT)
    Answer takeBack(@PathVariable String id, Attempt attempt) {
        VoidInvoice command = new VoidInvoice(PathIds.of(InvoiceId::new, id));
        return attempt.once(_ -> gateway.send(command), (_, receipt) -> Answer.done(receipt));
    }

    @PostMapping("/api/v1/invoices/{id}/payments")
    @Door(value = Side.AGENCY, needs = Permission.BILLING_EDIT)
    Answer pay(@PathVariable String id, @Body NewPayment body, Attempt attempt) {
        InvoiceId invoice = PathIds.of(InvoiceId::new, id);
        return attempt.once(
                payment -> gateway.send(new RecordPayment(invoice, new PaymentId(payment), body.amount(), body.date())),
                (payment, receipt) -> Answer.made("/invoices/" + invoice + "/payments", payment, receipt));
    }

    private static DraftInvoice drafting(InvoiceId id, NewInvoice body) {
        List<InvoiceLine> lines = body.lines().stream()
                .map(line -> new InvoiceLine(
                        id,
                        confidential(line.text()),
                        Objects.requireNonNullElse(line.quantity(), BigDecimal.ONE),
                        line.unitPrice(),
                        Objects.requireNonNullElse(line.taxPercent(), BigDecimal.ZERO),
                        line.budgetItemId()))
                .toList();
        return new DraftInvoice(
                id,
                new InvoiceTerms(
                        id,
                        body.number(),
                        body.brandId(),
                        body.projectId(),
                        body.date(),
                        body.dueDate(),
                        lines,
                        Texts.optional(body.paymentInstructions())));
    }

    record NewInvoice(
            String number,
            BrandId brandId,
            @Nullable ProjectId projectId,
            LocalDate date,
            LocalDate dueDate,
            List<NewInvoiceLine> lines,
            @Nullable String paymentInstructions) {}

    record NewInvoiceLine(
            String text,
            @Nullable BigDecimal quantity,
            Money unitPrice,
            @Nullable BigDecimal taxPercent,
            @Nullable BudgetItemId budgetItemId) {}

    record NewPayment(Money amount, LocalDate date) {}
}
