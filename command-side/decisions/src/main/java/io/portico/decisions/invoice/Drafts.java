package io.portico.decisions.invoice;

import io.portico.decisions.Texts;
import io.portico.messages.Check;
import io.portico.messages.invoice.EditInvoice;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceTerms;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** What drafts say, before and after they are changed. */
final class Drafts {

    private Drafts() {}

    static InvoiceTerms with(EditInvoice edit, InvoiceTerms before) {
        InvoiceTerms after = new InvoiceTerms(
                before.invoiceId(),
                edit.number() == null ? before.number() : edit.number(),
                before.brandId(),
                before.projectId(),
                edit.date() == null ? before.date() : edit.date(),
                edit.dueDate() == null ? before.dueDate() : edit.dueDate(),
                edit.lines() == null ? before.lines() : edit.lines(),
                edit.paymentInstructions() == null
                        ? before.paymentInstructions()
                        : edit.paymentInstructions().value());
        Check.order("dueDate", after.date(), after.dueDate());
        return after;
    }

    static boolean same(InvoiceTerms one, InvoiceTerms other, Texts texts) {
        return one.number().equals(other.number())
                && one.date().equals(other.date())
                && one.dueDate().equals(other.dueDate())
                && texts.same(one.paymentInstructions(), other.paymentInstructions())
                && same(one.lines(), other.lines(), texts);
    }

    private static boolean same(List<InvoiceLine> some, List<InvoiceLine> others, Texts texts) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> same(some.get(i), others.get(i), texts));
    }

    private static boolean same(InvoiceLine one, InvoiceLine other, Texts texts) {
        return texts.same(one.text(), other.text())
                && one.quantity().compareTo(other.quantity()) == 0
                && one.unitPrice().equals(other.unitPrice())
                && one.taxPercent().compareTo(other.taxPercent()) == 0
                && Objects.equals(one.budgetItemId(), other.budgetItemId());
    }

    /** Numbers that differ in nothing but the case of their letters are one. */
    static String plain(String number) {
        return number.toLowerCase(Locale.ROOT);
    }
}
