package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import io.portico.messages.person.Language;
import io.portico.views.billing.InvoiceStatus;
import io.portico.views.billing.PaymentLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An invoice on paper says all that is told of it, in the reader's language and in every letter that people write. */
class InvoicePdfTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    private static InvoiceSheet sheet(int lines, InvoiceStatus status, @Nullable String instructions, String... texts) {
        List<InvoiceSheet.Line> items = new ArrayList<>();
        for (String text : texts) {
            items.add(line(text));
        }
        IntStream.rangeClosed(1, lines).forEach(at -> items.add(line("Work no. " + at)));
        return new InvoiceSheet(
                "Northlight Studio",
                "N-2026/001",
                "Kavárna Šťastný Kůň",
                "Καλημέρα, Спасибо",
                DAY,
                DAY.plusDays(30),
                status,
                items,
                euros(129_900),
                euros(24_681),
                euros(154_581),
                euros(104_581),
                List.of(new PaymentLine(new PaymentId("p1"), DAY.plusDays(3), euros(50_000))),
                instructions);
    }

    private static InvoiceSheet.Line line(String text) {
        return new InvoiceSheet.Line(text, new BigDecimal("2.5"), euros(51_960), new BigDecimal("19"), euros(129_900));
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    void everythingIsSaidInTheReadersLanguage() throws IOException {
        InvoiceSheet sheet = sheet(1, InvoiceStatus.OVERDUE, "IBAN DE00 1234\nQuote the number, please.");
        String english = read(InvoicePdf.of(sheet, Language.EN));
        assertThat(english)
                .contains("Northlight Studio", "Invoice N-2026/001", "Overdue", "Work no. 1", "2.5", "19 %")
                .contains("€1,299.00", "€246.81", "€1,545.81", "Paid on 24 November 2026", "€500.00", "€1,045.81")
                .contains("21 November 2026", "21 December 2026", "IBAN DE00 1234", "Quote the number, please.")
                .contains("page 1 of 1");
        String german = read(InvoicePdf.of(sheet, Language.DE));
        assertThat(german)
                .contains("Rechnung N-2026/001", "Überfällig", "Leistung", "1.299,00 €", "2,5", "Seite 1 von 1")
                .contains("21. November 2026", "Zahlungshinweise", "Bezahlt am 24. November 2026")
                .doesNotContain("Invoice", "Overdue", "Due");
    }

    @Test
    void namesAreWrittenInTheirOwnLettersByAFontThatComesAlong() throws IOException {
        // The second is written in pieces, as some keyboards do, and means the first.
        String pieces = Normalizer.normalize("Příliš žluťoučký kůň", Normalizer.Form.NFD);
        byte[] pdf = InvoicePdf.of(
                sheet(
                        0,
                        InvoiceStatus.SENT,
                        null,
                        "Ærøskøbing Łódź Iğdır",
                        pieces,
                        "tab\tand \u0007bell",
                        "漢字 stay out"),
                Language.EN);
        assertThat(read(pdf))
                .contains("Kavárna Šťastný Kůň", "Καλημέρα, Спасибо", "Ærøskøbing Łódź Iğdır", "Příliš žluťoučký kůň")
                .contains("tab and", "?? stay out");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void whatIsLongGoesOnOnAnotherPageAndNothingIsLost() throws IOException {
        String word = "wide".repeat(60);
        String pdf = read(InvoicePdf.of(sheet(150, InvoiceStatus.SENT, "Line\n".repeat(80), word), Language.EN));
        IntStream.rangeClosed(1, 150).forEach(at -> assertThat(pdf).contains("Work no. " + at));
        assertThat(pdf.replaceAll("\\s", "")).contains(word.substring(0, 30));
        assertThat(pdf.split("Line\\s", -1)).hasSize(81);
        assertThat(pdf).contains("page 2 of ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePictureIsThereToLookAt(Language language) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/invoices"));
        String description =
                "A landing page with a form, drawn, built and tried out on five telephones and two tablets";
        byte[] pdf = InvoicePdf.of(
                sheet(3, InvoiceStatus.OVERDUE, "IBAN DE00 1234 5678\nQuote the number, please.", description),
                language);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 80);
            assertThat(ImageIO.write(
                            picture,
                            "png",
                            folder.resolve(language.tag() + ".png").toFile()))
                    .isTrue();
        }
    }

    @Test
    void bothLanguagesKnowTheSameWords() {
        List<ResourceBundle> bundles = List.of(Language.EN, Language.DE).stream()
                .map(language -> ResourceBundle.getBundle("io.portico.rest.invoice", language.locale()))
                .toList();
        assertThat(bundles.getLast().keySet()).isEqualTo(bundles.getFirst().keySet());
    }
}
