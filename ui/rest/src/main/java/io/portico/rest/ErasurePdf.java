package io.portico.rest;

import io.portico.messages.erasure.ErasureFigures;
import io.portico.messages.person.Language;
import io.portico.views.agency.ErasureDetails;
import io.portico.views.agency.RecordMark;
import java.io.IOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What was done to erase a person, on paper, with nothing that was theirs. */
final class ErasurePdf {

    private static final float TITLE = 20;
    private static final float HEADING = 12;
    private static final float TEXT = 10;
    private static final float BLACK = 0.1f;
    private static final float GRAY = 0.4f;
    private static final float GAP = 14;
    private static final float VALUES = 190;

    private final ErasureDetails erasure;
    private final Locale locale;
    private final ResourceBundle words;
    private final Paper paper;

    private ErasurePdf(ErasureDetails erasure, Locale locale, ResourceBundle words, Paper paper) {
        this.erasure = erasure;
        this.locale = locale;
        this.words = words;
        this.paper = paper;
    }

    static byte[] of(ErasureDetails erasure, String agency, Language language) throws IOException {
        Locale locale = language.locale();
        ResourceBundle words = ResourceBundle.getBundle(
                "io.portico.rest.erasure",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String title = MessageFormat.format(words.getString("title"), erasure.pseudonym());
        try (Paper paper = new Paper(title, language.tag())) {
            ErasurePdf pdf = new ErasurePdf(erasure, locale, words, paper);
            paper.paragraph(agency, TEXT, GRAY, 0, Paper.WIDTH);
            paper.down(GAP);
            paper.paragraph(title, TITLE, BLACK, 0, Paper.WIDTH);
            paper.down(GAP);
            pdf.facts();
            pdf.figures();
            pdf.text("gone");
            pdf.text("stays");
            pdf.mentions();
            pdf.record();
            return paper.finished(number -> pdf.say("page", title, number, paper.pages()));
        }
    }

    private void facts() throws IOException {
        fact("pseudonym", erasure.pseudonym());
        fact("id", erasure.userId().value());
        fact("ground", say("ground." + erasure.ground()));
        if (erasure.reference() != null) {
            fact("reference", erasure.reference());
        }
        fact("erasedBy", erasure.erasedBy().name());
        fact("erasedAt", at(erasure.erasedAt()));
        fact("completedAt", erasure.completedAt() == null ? say("goesOn") : at(erasure.completedAt()));
        paper.down(GAP);
    }

    private void figures() throws IOException {
        ErasureFigures figures = erasure.figures();
        heading("figures");
        if (figures != null) {
            fact("posts", String.valueOf(figures.posts()));
            fact("files", String.valueOf(figures.files()));
            fact("mails", String.valueOf(figures.mails()));
            fact("filters", String.valueOf(figures.filters()));
            fact("credentials", String.valueOf(figures.credentials()));
        }
        paper.down(GAP);
    }

    private void text(String what) throws IOException {
        heading(what);
        for (int line = 1; words.containsKey(what + "." + line); line++) {
            paper.paragraph("– " + say(what + "." + line), TEXT, BLACK, 0, Paper.WIDTH);
        }
        paper.down(GAP);
    }

    private void mentions() throws IOException {
        heading("mentions");
        int all = erasure.mentions().size();
        long open = erasure.open();
        paper.paragraph(say("mentioned", all, all - open, open, erasure.hidden()), TEXT, BLACK, 0, Paper.WIDTH);
        paper.down(GAP);
    }

    private void record() throws IOException {
        heading("record");
        mark("before", erasure.before());
        if (erasure.after() != null) {
            mark("after", erasure.after());
        }
        paper.paragraph(say("record.check"), TEXT, BLACK, 0, Paper.WIDTH);
    }

    private void mark(String name, RecordMark mark) throws IOException {
        fact(name, say("record.mark", mark.size(), mark.root()));
    }

    private void heading(String name) throws IOException {
        paper.need(Paper.lineOf(HEADING) + Paper.lineOf(TEXT) * 2);
        paper.paragraph(say(name), HEADING, BLACK, 0, Paper.WIDTH);
        paper.down(2);
    }

    private void fact(String name, String value) throws IOException {
        paper.need(Paper.lineOf(TEXT));
        paper.write(say(name), TEXT, GRAY, 0);
        paper.paragraph(value, TEXT, BLACK, VALUES, Paper.WIDTH - VALUES);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    private String at(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }
}
