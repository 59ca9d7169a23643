package io.portico.tenancy.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive, part after part: a ZIP of lines of JSON and of sealed files, under a seal of its own. Without
 * {@link #finish} it counts as cut off.
 */
public final class ArchiveWriter {

    private final ZipOutputStream zip;
    private final List<Entries.Sum> sums = new ArrayList<>();
    private MessageDigest digest = Entries.sha256();
    private String open = "";
    private long bytes;
    private int past;

    public ArchiveWriter(OutputStream target, String passphrase, ArchiveHead head) throws IOException {
        this.zip = new ZipOutputStream(new BufferedOutputStream(ArchiveSeal.sealing(target, passphrase), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
        begin(Entries.HEAD);
        line(head);
    }

    /** Writes the part; parts come in the order of their kinds. */
    public void write(ArchivePart part) throws IOException {
        switch (part) {
            case ArchivePart.Secret secret -> line(Entries.SECRETS, secret);
            case ArchivePart.Buried buried -> line(Entries.BURIED, buried);
            case ArchivePart.Disclosed disclosed -> line(Entries.DISCLOSURES, disclosed.line());
            case ArchivePart.Event event -> line(Entries.EVENTS, event);
            case ArchivePart.SealedFile file -> file(file);
        }
    }

    /** Sums up, so that nothing can be missing, and writes the end. The target is closed. */
    public void finish() throws IOException {
        catchUp(Entries.SUMMARY);
        end();
        zip.putNextEntry(new ZipEntry(Entries.SUMMARY));
        zip.write(Entries.JSON.writeValueAsBytes(new Entries.Summary(sums)));
        zip.closeEntry();
        zip.close();
    }

    private void line(String entry, Object content) throws IOException {
        if (!open.equals(entry)) {
            catchUp(entry);
            begin(entry);
        }
        line(content);
    }

    private void line(Object content) throws IOException {
        put(Entries.JSON.writeValueAsBytes(content));
        put("\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void file(ArchivePart.SealedFile file) throws IOException {
        catchUp(Entries.FILES);
        // What is sealed cannot be made smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        begin(Entries.FILES
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(file.id().getBytes(StandardCharsets.UTF_8)));
        byte[] buffer = new byte[1 << 16];
        try (InputStream sealed = file.bytes()) {
            for (int count = sealed.read(buffer); count >= 0; count = sealed.read(buffer)) {
                digest.update(buffer, 0, count);
                bytes += count;
                zip.write(buffer, 0, count);
            }
        }
        end();
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Kinds of which there is nothing have empty entries. */
    private void catchUp(String entry) throws IOException {
        int wanted = Entries.ORDER.indexOf(entry);
        if (wanted < past) {
            throw new IllegalStateException(entry + " comes too late");
        }
        for (; past < wanted; past++) {
            String missed = Entries.ORDER.get(past);
            if (!missed.equals(Entries.FILES)
                    && sums.stream().noneMatch(sum -> sum.entry().equals(missed))
                    && !open.equals(missed)) {
                begin(missed);
            }
        }
    }

    private void begin(String entry) throws IOException {
        end();
        zip.putNextEntry(new ZipEntry(entry));
        open = entry;
    }

    private void end() throws IOException {
        if (!open.isEmpty()) {
            zip.closeEntry();
            sums.add(new Entries.Sum(open, bytes, HexFormat.of().formatHex(digest.digest())));
            open = "";
            bytes = 0;
        }
    }

    private void put(byte[] content) throws IOException {
        digest.update(content);
        bytes += content.length;
        zip.write(content);
    }
}
