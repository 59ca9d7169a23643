package io.portico.rest;

import io.portico.messages.Money;
import io.portico.messages.person.Language;
import io.portico.views.billing.InvoiceStatus;
import io.portico.views.billing.PaymentLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** An invoice on paper, in the reader's language. */
final class InvoicePdf {

    private static final float TITLE = 20;
    private static final float TEXT = 10;
    private static final float SMALL = 8.5f;
    private static final float BLACK = 0.1f;
    private static final float GRAY = 0.4f;
    /** Where the columns of the lines end; the words stand left of the first. */
    private static final float[] COLUMNS = {265, 350, 400, Paper.WIDTH};

    private static final float WORDS_WIDTH = 215;
    private static final float GAP = 18;

    private final InvoiceSheet sheet;
    private final Locale locale;
    private final ResourceBundle words;
    private final Paper paper;

    private InvoicePdf(InvoiceSheet sheet, Locale locale, ResourceBundle words, Paper paper) {
        this.sheet = sheet;
        this.locale = locale;
        this.words = words;
        this.paper = paper;
    }

    static byte[] of(InvoiceSheet sheet, Language language) throws IOException {
        Locale locale = language.locale();
        ResourceBundle words = ResourceBundle.getBundle(
                "io.portico.rest.invoice",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String title = MessageFormat.format(words.getString("title"), sheet.number());
        try (Paper paper = new Paper(title, language.tag())) {
            InvoicePdf pdf = new InvoicePdf(sheet, locale, words, paper);
            pdf.head(title);
            pdf.lines();
            pdf.sums();
            pdf.payments();
            pdf.instructions();
            return paper.finished(number -> pdf.say("page", title, number, paper.pages()));
        }
    }

    private void head(String title) throws IOException {
        paper.paragraph(sheet.agency(), TEXT, GRAY, 0, Paper.WIDTH);
        paper.down(GAP);
        paper.paragraph(title, TITLE, BLACK, 0, Paper.WIDTH);
        if (sheet.status() != InvoiceStatus.SENT) {
            paper.paragraph(say("status." + sheet.status()), TEXT, GRAY, 0, Paper.WIDTH);
        }
        paper.down(GAP);
        fact("brand", sheet.brand());
        if (sheet.project() != null) {
            fact("project", sheet.project());
        }
        fact("date", day(sheet.date()));
        fact("dueDate", day(sheet.dueDate()));
        paper.down(GAP);
    }

    private void fact(String name, String value) throws IOException {
        paper.need(Paper.lineOf(TEXT));
        paper.write(say(name), TEXT, GRAY, 0);
        paper.paragraph(value, TEXT, BLACK, 110, Paper.WIDTH - 110);
    }

    private void lines() throws IOException {
        paper.need(Paper.lineOf(TEXT) * 3);
        paper.write(say("line.text"), SMALL, GRAY, 0);
        figures(SMALL, GRAY, say("line.quantity"), say("line.unitPrice"), say("line.tax"), say("line.net"));
        paper.down(Paper.lineOf(SMALL));
        for (InvoiceSheet.Line line : sheet.lines()) {
            paper.need(Paper.lineOf(TEXT) + 8);
            paper.rule(0, Paper.WIDTH);
            paper.down(4);
            figures(
                    TEXT,
                    BLACK,
                    number(line.quantity()),
                    money(line.unitPrice()),
                    say("percent", number(line.taxPercent())),
                    money(line.net()));
            paper.paragraph(line.text(), TEXT, BLACK, 0, WORDS_WIDTH);
            paper.down(4);
        }
    }

    private void figures(float size, float gray, String... figures) throws IOException {
        for (int column = 0; column < figures.length; column++) {
            paper.writeTo(figures[column], size, gray, COLUMNS[column]);
        }
    }

    private void sums() throws IOException {
        paper.need(Paper.lineOf(TEXT) * 6);
        paper.rule(0, Paper.WIDTH);
        paper.down(8);
        sum(TEXT, "net", sheet.net());
        sum(TEXT, "tax", sheet.tax());
        sum(TEXT + 3, "total", sheet.total());
        if (sheet.payments().isEmpty()) {
            paper.down(GAP);
        }
    }

    private void sum(float size, String name, Money amount) throws IOException {
        paper.writeTo(say(name), size, GRAY, COLUMNS[1]);
        paper.writeTo(money(amount), size, BLACK, Paper.WIDTH);
        paper.down(Paper.lineOf(size));
    }

    private void payments() throws IOException {
        if (sheet.payments().isEmpty()) {
            return;
        }
        for (PaymentLine payment : sheet.payments()) {
            paper.need(Paper.lineOf(TEXT));
            paper.writeTo(say("paid", day(payment.date())), TEXT, GRAY, COLUMNS[1]);
            paper.writeTo(money(payment.amount()), TEXT, BLACK, Paper.WIDTH);
            paper.down(Paper.lineOf(TEXT));
        }
        paper.need(Paper.lineOf(TEXT));
        sum(TEXT, "open", sheet.open());
        paper.down(GAP);
    }

    private void instructions() throws IOException {
        String text = sheet.paymentInstructions();
        if (text != null) {
            paper.need(Paper.lineOf(TEXT) * 3);
            paper.paragraph(say("instructions"), SMALL, GRAY, 0, Paper.WIDTH);
            paper.paragraph(text, TEXT, BLACK, 0, Paper.WIDTH);
        }
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private String money(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(money.amount(), decimals));
    }
}
