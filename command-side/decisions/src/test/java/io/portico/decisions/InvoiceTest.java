package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.BadInput;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.UserId;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.EditInvoice;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.invoice.VoidInvoice;
import io.portico.messages.person.AccessMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    private static final InvoiceId INVOICE = new InvoiceId("n1");

    private final House house = House.furnished();

    InvoiceTest() {
        house.project("p1", "coffee");
    }

    private static RecordPayment paying(String id, String currency) {
        return new RecordPayment(INVOICE, new PaymentId(id), new Money(500, currency), LocalDate.of(2026, 11, 22));
    }

    @Test
    void anInvoiceIsForABrandAndForOneOfItsProjects() {
        house.refused(House.OLGA, House.draft("n1", "nowhere", null), Code.NOT_FOUND);
        house.refused(House.OLGA, House.draft("n1", "coffee", "nowhere"), Code.NOT_FOUND);
        house.refused(House.OLGA, House.draft("n1", "tea", "p1"), Code.PROJECT_OF_ANOTHER_BRAND);
        assertThat(house.eventsOf(() -> house.olga(House.draft("n1", "tea", null))))
                .first()
                .isInstanceOf(InvoiceDrafted.class);
    }

    @Test
    void aLineIsForAnItemOfTheInvoicesOwnProject() {
        house.project("p2", "coffee");
        house.budget("b2", "p2", "i2");
        house.refused(House.OLGA, House.draft("n1", "coffee", "p1", House.line("n1", "EUR", "i2")), Code.NOT_FOUND);
        house.refused(House.OLGA, House.draft("n1", "coffee", null, House.line("n1", "EUR", "i2")), Code.NOT_FOUND);
        house.olga(House.draft("n1", "coffee", "p2", House.line("n1", "EUR", "i2")));
    }

    @Test
    void aDraftIsSentOnceAndNotAfterItWasTakenBack() {
        house.olga(House.draft("n1", "coffee", "p1"));
        assertThat(house.eventsOf(() -> house.olga(new SendInvoice(INVOICE))))
                .singleElement()
                .isInstanceOf(InvoiceSent.class);
        house.refused(House.OLGA, new SendInvoice(INVOICE), Code.INVOICE_NOT_A_DRAFT);
        assertThat(house.eventsOf(() -> house.olga(new VoidInvoice(INVOICE))))
                .containsExactly(new InvoiceVoided(INVOICE));
        house.nothingHappens(() -> house.olga(new VoidInvoice(INVOICE)));
        house.olga(House.draft("n2", "coffee", "p1"));
        house.olga(new VoidInvoice(new InvoiceId("n2")));
        house.refused(House.OLGA, new SendInvoice(new InvoiceId("n2")), Code.INVOICE_VOID);
    }

    @Test
    void onlyWhatWasSentAndStandsIsPaidInItsOwnCurrencyAndEachPaymentCountsOnce() {
        house.olga(House.draft("n1", "coffee", "p1"));
        house.refused(House.OLGA, paying("y1", "EUR"), Code.INVOICE_NOT_SENT);
        house.olga(new SendInvoice(INVOICE));
        house.refused(House.OLGA, paying("y1", "USD"), Code.OTHER_CURRENCY);
        assertThat(house.eventsOf(() -> house.olga(paying("y1", "EUR"))))
                .singleElement()
                .isInstanceOf(PaymentRecorded.class);
        house.refused(House.OLGA, paying("y1", "EUR"), Code.ALREADY_EXISTS);
        house.olga(new VoidInvoice(INVOICE));
        house.refused(House.OLGA, paying("y2", "EUR"), Code.INVOICE_VOID);
    }

    @Test
    void aNumberIsOneInvoicesAloneWhateverBecomesOfIt() {
        house.olga(House.draft("n1", "coffee", "p1"));
        house.refused(House.OLGA, numbered("n2", "2026-N1"), Code.INVOICE_NUMBER_TAKEN);
        house.olga(new VoidInvoice(INVOICE));
        house.refused(House.OLGA, numbered("n2", "2026-n1"), Code.INVOICE_NUMBER_TAKEN);
        house.olga(numbered("n2", "2026-n3"));
        house.refused(House.OLGA, renumbered("n2", "2026-n1"), Code.INVOICE_NUMBER_TAKEN);
        house.olga(renumbered("n2", "2026-n4"));
        house.refused(House.OLGA, numbered("n5", "2026-n3"), Code.INVOICE_NUMBER_TAKEN);
        house.olga(renumbered("n2", "2026-n3"));
    }

    @Test
    void aDraftIsChangedInPartAndOnlyAsItWasSeen() {
        house.olga(House.draft("n1", "coffee", "p1"));
        InvoiceLine line = House.line("n1", "EUR", null);
        assertThat(house.eventsOf(() -> house.olga(new EditInvoice(
                        INVOICE, 1L, null, null, LocalDate.of(2026, 12, 24), List.of(line, line), null))))
                .singleElement()
                .isInstanceOfSatisfying(InvoiceEdited.class, edited -> {
                    assertThat(edited.terms().number()).isEqualTo("2026-n1");
                    assertThat(edited.terms().dueDate()).isEqualTo(LocalDate.of(2026, 12, 24));
                    assertThat(edited.terms().lines()).hasSize(2);
                    assertThat(edited.terms().paymentInstructions()).isNotNull();
                });
        house.refused(House.OLGA, new EditInvoice(INVOICE, 1L, "2026-x", null, null, null, null), Code.STALE_VERSION);
        house.nothingHappens(
                () -> house.olga(new EditInvoice(INVOICE, 2L, "2026-n1", null, null, List.of(line, line), null)));
        house.budget("b2", "p1", "i1");
        house.refused(
                House.OLGA,
                new EditInvoice(INVOICE, null, null, null, null, List.of(House.line("n1", "EUR", "nothing")), null),
                Code.NOT_FOUND);
        house.olga(new SendInvoice(INVOICE));
        house.refused(House.OLGA, renumbered("n1", "2026-y"), Code.INVOICE_NOT_A_DRAFT);
        house.olga(new VoidInvoice(INVOICE));
        house.refused(House.OLGA, renumbered("n1", "2026-y"), Code.INVOICE_VOID);
    }

    @Test
    void aDraftIsNotDueBeforeItIsWritten() {
        house.olga(House.draft("n1", "coffee", "p1"));
        assertThatThrownBy(() ->
                        house.olga(new EditInvoice(INVOICE, null, null, LocalDate.of(2027, 1, 1), null, null, null)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("dueDate");
    }

    private static DraftInvoice numbered(String id, String number) {
        InvoiceTerms terms = House.draft(id, "coffee", "p1").terms();
        return new DraftInvoice(
                terms.invoiceId(),
                new InvoiceTerms(
                        terms.invoiceId(),
                        number,
                        terms.brandId(),
                        terms.projectId(),
                        terms.date(),
                        terms.dueDate(),
                        terms.lines(),
                        terms.paymentInstructions()));
    }

    private static EditInvoice renumbered(String id, String number) {
        return new EditInvoice(new InvoiceId(id), null, number, null, null, null, null);
    }

    @Test
    void whoMayNotEditBillsFindsDraftsOnlyWithTheRightToSeeBills() {
        UserId nora = house.employeeOf("nora", "PROJECT_MANAGER");
        UserId max = house.employeeOf("max", "MEMBER");
        UserId cara = house.client("cara", AccessMode.ALL, "coffee");
        house.olga(House.draft("n1", "coffee", "p1"));
        house.refused(nora, new SendInvoice(INVOICE), Code.FORBIDDEN);
        house.refused(max, new SendInvoice(INVOICE), Code.NOT_FOUND);
        house.refused(cara, new SendInvoice(INVOICE), Code.NOT_FOUND);
    }
}
