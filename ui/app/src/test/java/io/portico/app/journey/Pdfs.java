package io.portico.app.journey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small PDFs, as a printer's would be. */
final class Pdfs {

    private static final int BEFORE_PAGES = 4;

    /** Asks for a password that nobody knows. */
    private static final String LOCK = " /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "ab".repeat(32)
            + "> /U <" + "cd".repeat(32) + "> >> /ID [<00> <00>]";

    private Pdfs() {}

    /** A page for each of the words: they stand large on it, over a bar. */
    static byte[] of(String... words) {
        return made("", words);
    }

    static byte[] locked(String... words) {
        return made(LOCK, words);
    }

    private static byte[] made(String more, String... words) {
        List<String> things = new ArrayList<>();
        things.add("<< /Type /Catalog /Pages 2 0 R >>");
        things.add("<< /Type /Pages /Count " + words.length + " /Kids ["
                + IntStream.range(0, words.length)
                        .mapToObj(at -> BEFORE_PAGES + 2 * at + " 0 R")
                        .collect(Collectors.joining(" "))
                + "] >>");
        things.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (String word : words) {
            String drawn = "0.1 0.3 0.7 rg 72 560 451 60 re f 0 g BT /F 48 Tf 72 650 Td (" + word + ") Tj ET";
            things.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >>"
                    + " /Contents " + (things.size() + 2) + " 0 R >>");
            things.add("<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream");
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.4\n"));
        StringBuilder places = new StringBuilder();
        for (int at = 0; at < things.size(); at++) {
            places.append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(bytes((at + 1) + " 0 obj\n" + things.get(at) + "\nendobj\n"));
        }
        int table = file.size();
        file.writeBytes(
                bytes("xref\n0 " + (things.size() + 1) + "\n0000000000 65535 f \n" + places + "trailer\n<< /Size "
                        + (things.size() + 1) + " /Root 1 0 R" + more + " >>\nstartxref\n" + table + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
