package io.portico.messages.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.sealing.Confidential;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static final InvoiceId INVOICE = new InvoiceId("n1");

    private static InvoiceLine line(String quantity, long price, String taxPercent) {
        return new InvoiceLine(
                INVOICE,
                Confidential.of("Work"),
                new BigDecimal(quantity),
                new Money(price, "EUR"),
                new BigDecimal(taxPercent),
                null);
    }

    private static DraftInvoice draft(InvoiceLine... lines) {
        LocalDate day = LocalDate.parse("2026-11-21");
        return new DraftInvoice(
                INVOICE, new InvoiceTerms(INVOICE, "1", new BrandId("b"), null, day, day, List.of(lines), null));
    }

    @Test
    void eachLineIsRoundedHalfUpToTheMinorUnit() {
        assertThat(line("1.5", 333, "0").net()).isEqualTo(500);
        assertThat(line("0.1", 4, "0").net()).isZero();
        assertThat(line("0.5", 1, "0").net()).isEqualTo(1);
        assertThat(line("0.5", -1, "0").net()).isEqualTo(-1);
        assertThat(line("0.3333", 30_000, "0").net()).isEqualTo(9_999);
    }

    @Test
    void taxIsTakenOnceForEachRateFromTheSumOfItsNets() {
        // By the line it would be 19 % of 3 = 1 (0.57) three times over; of their sum, 9, it is 2 (1.71).
        assertThat(Sums.of(List.of(line("1", 3, "19"), line("1", 3, "19"), line("1", 3, "19"))))
                .isEqualTo(new Sums(9, 2, 11));
        assertThat(Sums.of(List.of(line("2", 10_000, "19"), line("1", 5_050, "7"), line("1", 100, "0"))))
                .isEqualTo(new Sums(25_150, 3_800 + 354, 29_304));
    }

    @Test
    void aDiscountTakesItsTaxAlong() {
        assertThat(Sums.of(List.of(line("1", 10_000, "19"), line("1", -1_000, "19"))))
                .isEqualTo(new Sums(9_000, 1_710, 10_710));
    }

    @Test
    void oneRateWrittenInTwoWaysIsOneRate() {
        DraftInvoice draft = draft(line("1", 3, "19"), line("1", 3, "19.00"), line("1.0", 3, "19.0"));
        assertThat(Sums.of(draft.terms().lines())).isEqualTo(new Sums(9, 2, 11));
        assertThat(draft.terms().lines().getLast().quantity()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void theLargestInvoiceThereIsCanBeAddedUp() {
        InvoiceLine[] lines = new InvoiceLine[DraftInvoice.MAX_LINES];
        java.util.Arrays.fill(lines, line("10", 1_000_000_000_000L, "100"));
        Sums sums = Sums.of(draft(lines).terms().lines());
        assertThat(sums.total()).isEqualTo(2 * DraftInvoice.MAX_LINES * DraftInvoice.MAX_LINE);
    }

    @Test
    void whatNoInvoiceCouldSayIsRefusedWithItsField() {
        refused("lines", () -> draft());
        refused("lines[0].quantity", () -> draft(line("0", 1, "19")));
        refused("lines[0].quantity", () -> draft(line("-1", 1, "19")));
        refused("lines[0].quantity", () -> draft(line("1.00001", 1, "19")));
        refused("lines[0].quantity", () -> draft(line("1e400000000", 1, "19")));
        refused("lines[0].taxPercent", () -> draft(line("1", 1, "100.1")));
        refused("lines[0].unitPrice", () -> draft(line("100000", 1_000_000_000_000L, "19")));
        refused("lines[0].unitPrice.amount", () -> draft(line("1", 1_000_000_000_001L, "19")));
        refused(
                "lines[1].unitPrice.currency",
                () -> draft(
                        line("1", 1, "19"),
                        new InvoiceLine(
                                INVOICE,
                                Confidential.of("x"),
                                BigDecimal.ONE,
                                new Money(1, "USD"),
                                BigDecimal.ONE,
                                null)));
    }

    private static void refused(String field, Runnable draft) {
        assertThatThrownBy(draft::run).isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.field())
                .isEqualTo(field));
    }
}
