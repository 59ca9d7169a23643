package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.BrandId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.EditInvoice;
import io.portico.messages.invoice.InstructionsChange;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.invoice.VoidInvoice;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.views.agency.FindInvoice;
import io.portico.views.agency.FindInvoices;
import io.portico.views.agency.InvoiceDetails;
import io.portico.views.agency.Invoices;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindOwnAgency;
import io.portico.views.portal.FindPortalInvoice;
import io.portico.views.portal.PortalInvoice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Invoices as the agency writes, sends and takes them back, and what was paid. */
@Controller
final class InvoiceDoors {

    private final Gateway gateway;
    private final Disclosing disclosing;

    InvoiceDoors(Gateway gateway, Disclosing disclosing) {
        this.gateway = gateway;
        this.disclosing = disclosing;
    }

    @PostMapping("/api/v1/invoices")
    @Door(value = Side.AGENCY, needs = Permission.BILLING_EDIT)
    Answer draft(@Body NewInvoice body, Attempt attempt) {
        return attempt.once(
                id -> blamed(() -> gateway.send(drafting(new InvoiceId(id), body))),
                (id, receipt) -> Answer.made("/invoices", id, receipt));
    }

    @GetMapping("/api/v1/invoices")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.BILLING_VIEW, Permission.AUDIT_CONTENT})
    Answer list(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(gateway.ask(
                new FindInvoices(parameters.id("projectId", ProjectId::new), parameters.page()), Invoices.class));
    }

    @GetMapping("/api/v1/invoices/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.BILLING_VIEW, Permission.AUDIT_CONTENT})
    Answer one(@PathVariable String id) {
        InvoiceDetails invoice = found(id);
        return Answer.versioned(invoice, invoice.version());
    }

    @PatchMapping("/api/v1/invoices/{id}")
    @Door(value = Side.AGENCY, needs = Permission.BILLING_EDIT)
    Answer edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body InvoiceEdit body) {
        InvoiceId invoice = PathIds.of(InvoiceId::new, id);
        Change<String> instructions = body.paymentInstructions();
        EditInvoice command = new EditInvoice(
                invoice,
                Versions.expected(ifMatch),
                body.number(),
                body.date(),
                body.dueDate(),
                body.lines() == null ? null : lines(invoice, body.lines()),
                instructions == null ? null : new InstructionsChange(invoice, Texts.optional(instructions.value())));
        return Answer.done(blamed(() -> gateway.send(command)));
    }

    /** The ledger, which refuses a number, knows of no field. */
    private static Receipt blamed(Supplier<Receipt> errand) {
        try {
            return errand.get();
        } catch (Rejected rejected) {
            throw rejected.code() == Rejected.Code.INVOICE_NUMBER_TAKEN ? rejected.of("number") : rejected;
        }
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

    @GetMapping("/api/v1/invoices/{id}/payments/{paymentId}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.BILLING_VIEW, Permission.AUDIT_CONTENT})
    Answer payment(@PathVariable String id, @PathVariable String paymentId) {
        return Answer.of(Asking.one(
                found(id).payments(), payment -> payment.id().equals(PathIds.of(PaymentId::new, paymentId))));
    }

    /** One sheet for both sides; whoever looks through another's eyes takes nothing with them. */
    @GetMapping("/api/v1/invoices/{id}/pdf")
    @Door(value = Side.MEMBER, scopes = Permission.BILLING_VIEW)
    void pdf(@PathVariable String id, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        InvoiceSheet sheet = caller.external() ? portalSheet(id, caller) : InvoiceSheet.of(agency(), found(id));
        byte[] bytes = InvoicePdf.of(sheet, ReadersLanguage.of(caller, gateway));
        if (!caller.external()) {
            disclosing.note(DisclosedHow.EXPORTED, List.of(AnswerWriter.exported(request)));
        }
        response.setContentType("application/pdf");
        response.setContentLength(bytes.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(
                                sheet.number().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(bytes);
    }

    private InvoiceSheet portalSheet(String id, Caller caller) {
        caller.needScope(Permission.BILLING_DOWNLOAD);
        FindPortalInvoice onPaper = new FindPortalInvoice(PathIds.of(InvoiceId::new, id), true);
        return InvoiceSheet.of(agency(), gateway.ask(onPaper, PortalInvoice.class));
    }

    private String agency() {
        return gateway.ask(new FindOwnAgency(), AgencyDoor.class).name();
    }

    private InvoiceDetails found(String id) {
        return gateway.ask(new FindInvoice(PathIds.of(InvoiceId::new, id)), InvoiceDetails.class);
    }

    private static DraftInvoice drafting(InvoiceId id, NewInvoice body) {
        return new DraftInvoice(
                id,
                new InvoiceTerms(
                        id,
                        body.number(),
                        body.brandId(),
                        body.projectId(),
                        body.date(),
                        body.dueDate(),
                        lines(id, body.lines()),
                        Texts.optional(body.paymentInstructions())));
    }

    private static List<InvoiceLine> lines(InvoiceId id, List<NewInvoiceLine> lines) {
        return lines.stream()
                .map(line -> new InvoiceLine(
                        id,
                        confidential(line.text()),
                        Objects.requireNonNullElse(line.quantity(), BigDecimal.ONE),
                        line.unitPrice(),
                        Objects.requireNonNullElse(line.taxPercent(), BigDecimal.ZERO),
                        line.budgetItemId()))
                .toList();
    }

    record NewInvoice(
            String number,
            BrandId brandId,
            @Nullable ProjectId projectId,
            LocalDate date,
            LocalDate dueDate,
            List<NewInvoiceLine> lines,
            @Nullable String paymentInstructions) {}

    @Edits
    record InvoiceEdit(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable LocalDate dueDate,
            @Nullable List<NewInvoiceLine> lines,
            @Nullable Change<String> paymentInstructions) {}

    record NewInvoiceLine(
            String text,
            @Nullable BigDecimal quantity,
            Money unitPrice,
            @Nullable BigDecimal taxPercent,
            @Nullable BudgetItemId budgetItemId) {}

    record NewPayment(Money amount, LocalDate date) {}
}
