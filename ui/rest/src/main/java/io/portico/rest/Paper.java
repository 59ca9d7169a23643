package io.portico.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Pages of a PDF that are written from the top down, each as full as it gets. Places across the page are in points from
 * the left margin. The font goes with the pages, so that they look the same everywhere; it holds Latin, Greek and
 * Cyrillic, and for what it does not hold stands a question mark.
 */
final class Paper implements AutoCloseable {

    static final float WIDTH = 483;

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 56;
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    /** Of a line, as a part of the size of its letters. */
    private static final float LEADING = 1.4f;

    private static final float FOOT_SIZE = 8;

    private final PDDocument document = new PDDocument();
    private final TrueTypeFont letters;
    private final PDType0Font font;
    private PDPageContentStream page;
    private float y;

    /** @param language a tag such as {@code de}, for those who have it read aloud */
    Paper(String title, String language) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            letters = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }
        font = PDType0Font.load(document, letters, true);
        // Else it would be of the moment, and the same paper never the same bytes.
        document.setDocumentId((long) title.hashCode());
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        page = begun();
    }

    private PDPageContentStream begun() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        y = HEIGHT - MARGIN;
        return new PDPageContentStream(document, fresh);
    }

    /** Goes on where so much more is free: here, or on another page. */
    void need(float points) throws IOException {
        if (y - points < MARGIN) {
            page.close();
            page = begun();
        }
    }

    void down(float points) {
        y -= points;
    }

    static float lineOf(float size) {
        return size * LEADING;
    }

    /** Writes on the present line, as wide as the words are. */
    void write(String words, float size, float gray, float left) throws IOException {
        write(page, clean(words), size, gray, MARGIN + left, y - size);
    }

    /** Writes on the present line, so that the words end there. */
    void writeTo(String words, float size, float gray, float right) throws IOException {
        write(words, size, gray, right - width(clean(words), size));
    }

    /** Writes a text of several lines, as many pages as it takes, and goes on below it. */
    void paragraph(String text, float size, float gray, float left, float width) throws IOException {
        for (String line : lines(text, size, width)) {
            need(lineOf(size));
            write(line, size, gray, left);
            down(lineOf(size));
        }
    }

    /** Draws a line across the page. */
    void rule(float from, float to) throws IOException {
        page.setStrokingColor(0.8f);
        page.setLineWidth(0.5f);
        page.moveTo(MARGIN + from, y);
        page.lineTo(MARGIN + to, y);
        page.stroke();
    }

    /** The text in lines no wider than that; what is one word and wider still is broken. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : clean(part).split(" ")) {
                String rest = word;
                if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (line.isEmpty() && width(rest, size) > width) {
                    int fits = fitting(rest, size, width);
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private int fitting(String word, float size, float width) throws IOException {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length() && width(word.substring(0, word.offsetByCodePoints(fits, 1)), size) <= width) {
            fits = word.offsetByCodePoints(fits, 1);
        }
        return fits;
    }

    private float width(String clean, float size) throws IOException {
        return font.getStringWidth(clean) / 1000 * size;
    }

    private String clean(String words) throws IOException {
        CmapLookup known = letters.getUnicodeCmapLookup();
        StringBuilder clean = new StringBuilder();
        for (int letter :
                Normalizer.normalize(words, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Character.isISOControl(letter) || Character.getType(letter) == Character.SPACE_SEPARATOR) {
                clean.append(' ');
            } else if (Character.getType(letter) != Character.FORMAT) {
                clean.appendCodePoint(known.getGlyphId(letter) > 0 ? letter : '?');
            }
        }
        return clean.toString();
    }

    /**
     * The finished pages.
     *
     * @param foot what stands at the foot of each, by its number
     */
    byte[] finished(IntFunction<String> foot) throws IOException {
        page.close();
        int number = 0;
        for (PDPage one : document.getPages()) {
            number++;
            String words = clean(foot.apply(number));
            try (PDPageContentStream over = new PDPageContentStream(document, one, AppendMode.APPEND, true)) {
                write(over, words, FOOT_SIZE, 0.45f, MARGIN + WIDTH - width(words, FOOT_SIZE), MARGIN / 2);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    int pages() {
        return document.getNumberOfPages();
    }

    private void write(PDPageContentStream on, String clean, float size, float gray, float x, float baseline)
            throws IOException {
        on.beginText();
        on.setFont(font, size);
        on.setNonStrokingColor(gray);
        on.newLineAtOffset(x, baseline);
        on.showText(clean);
        on.endText();
    }

    @Override
    public void close() throws IOException {
        try (letters) {
            document.close();
        }
    }
}
