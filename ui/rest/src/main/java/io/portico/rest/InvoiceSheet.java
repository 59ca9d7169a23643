package io.portico.rest;

import io.portico.messages.Money;
import io.portico.views.agency.InvoiceDetails;
import io.portico.views.billing.InvoiceStatus;
import io.portico.views.billing.PaymentLine;
import io.portico.views.portal.PortalInvoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on an invoice: as much as its reader is told of it elsewhere. */
record InvoiceSheet(
        String agency,
        String number,
        String brand,
        @Nullable String project,
        LocalDate date,
        LocalDate dueDate,
        InvoiceStatus status,
        List<Line> lines,
        Money net,
        Money tax,
        Money total,
        Money open,
        List<PaymentLine> payments,
        @Nullable String paymentInstructions) {

    static InvoiceSheet of(String agency, InvoiceDetails invoice) {
        return new InvoiceSheet(
                agency,
                invoice.number(),
                invoice.brandName(),
                invoice.projectTitle(),
                invoice.date(),
                invoice.dueDate(),
                invoice.status(),
                invoice.lines().stream()
                        .map(line ->
                                new Line(line.text(), line.quantity(), line.unitPrice(), line.taxPercent(), line.net()))
                        .toList(),
                invoice.net(),
                invoice.tax(),
                invoice.total(),
                invoice.open(),
                invoice.payments(),
                invoice.paymentInstructions());
    }

    static InvoiceSheet of(String agency, PortalInvoice invoice) {
        return new InvoiceSheet(
                agency,
                invoice.number(),
                invoice.brand(),
                invoice.projectTitle(),
                invoice.date(),
                invoice.dueDate(),
                invoice.status(),
                invoice.lines().stream()
                        .map(line ->
                                new Line(line.text(), line.quantity(), line.unitPrice(), line.taxPercent(), line.net()))
                        .toList(),
                invoice.net(),
                invoice.tax(),
                invoice.total(),
                invoice.open(),
                invoice.payments(),
                invoice.paymentInstructions());
    }

    record Line(String text, BigDecimal quantity, Money unitPrice, BigDecimal taxPercent, Money net) {}
}
