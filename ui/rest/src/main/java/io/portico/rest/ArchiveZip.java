package io.portico.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ZIP that is written as it goes: nothing of it is held but the piece on its way. Whoever breaks off leaves it without its
 * end, and without that it is none.
 */
final class ArchiveZip {

    /** The earliest that a ZIP can tell: when it was made is said inside, and the same things are the same bytes. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final JsonMapper json = Json.mapper();

    ArchiveZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Begins a file; what is written to the answer is in it. */
    OutputStream begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        return zip;
    }

    void text(String name, String text) throws IOException {
        begin(name).write(text.getBytes(StandardCharsets.UTF_8));
    }

    void json(String name, Object value) throws IOException {
        begin(name).write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    }

    /** A list that comes in parts, one thing on a line. */
    Listing list(String name) throws IOException {
        begin(name).write('[');
        return new Listing();
    }

    /** Says that nothing is missing. */
    void end() throws IOException {
        zip.close();
    }

    final class Listing {

        private int count;

        int count() {
            return count;
        }

        void add(List<?> things) throws IOException {
            for (Object thing : things) {
                zip.write((count == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
                zip.write(json.writeValueAsBytes(thing));
                count++;
            }
        }

        void end() throws IOException {
            zip.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
