package io.portico.tenancy.archive;

import io.portico.tenancy.Runs;
import io.portico.tenancy.archive.ArchiveRefused.Why;
import io.portico.tenancy.disclosures.Disclosure;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive, part after part, in the order in which they were written. Whatever is not as it was written, up to the
 * last byte, is {@link ArchiveRefused}: so nothing of an archive may count before {@link #next} has said that it was all.
 */
public final class ArchiveReader {

    /** An event is at most 3 MB, four thirds of that in Base64. */
    private static final int MAX_LINE_BYTES = 8 << 20;
    /** A name of 200 characters, a number and a digest. */
    private static final int MAX_SUM_BYTES = 1024;
    /** How much larger the parts may be than the archive: lines of JSON, mostly of Base64, shrink by less. */
    private static final long MOST_GROWTH = 20;

    private final InputStream clear;
    private final ZipInputStream zip;
    private final ArchiveHead head;
    private final List<Entries.Sum> sums = new ArrayList<>();
    private final Set<String> files = new HashSet<>();
    private final long maxBytes;
    private @Nullable Entry entry;
    private long total;
    private int past;

    /** Opens it and reads its head; an archive of more bytes than the most is refused as soon as it shows. */
    public ArchiveReader(InputStream archive, String passphrase, long maxBytes) throws IOException {
        this.maxBytes = maxBytes;
        this.clear = ArchiveSeal.opening(new Bounded(archive, maxBytes), passphrase);
        this.zip = new ZipInputStream(clear);
        this.head = readHead();
    }

    public ArchiveHead head() {
        return head;
    }

    /** The next part; null when that was all of them, and all is as it was written. */
    public @Nullable ArchivePart next() {
        try {
            return read();
        } catch (ArchiveRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw new ArchiveRefused(Why.DAMAGED, e);
        }
    }

    private ArchiveHead readHead() {
        try {
            demand(open().equals(Entries.HEAD));
            byte[] line = current().line();
            if (line == null) {
                throw new ArchiveRefused(Why.DAMAGED);
            }
            if (Entries.JSON.readTree(line).path("format").asInt(0) > ArchiveHead.FORMAT) {
                throw new ArchiveRefused(Why.TOO_NEW);
            }
            ArchiveHead read = Entries.JSON.readValue(line, ArchiveHead.class);
            if (read.format() != ArchiveHead.FORMAT || read.agencyId() == null || read.slug() == null) {
                throw new ArchiveRefused(Why.DAMAGED);
            }
            return read;
        } catch (ArchiveRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw new ArchiveRefused(Why.DAMAGED, e);
        }
    }

    private @Nullable ArchivePart read() throws IOException {
        while (true) {
            Entry current = current();
            if (!current.name.startsWith(Entries.FILES)) {
                byte[] line = current.line();
                if (line != null) {
                    return part(current.name, line);
                }
            }
            close(current);
            String name = open();
            if (name.equals(Entries.SUMMARY)) {
                finish();
                return null;
            }
            if (name.startsWith(Entries.FILES)) {
                String id = new String(
                        Base64.getUrlDecoder().decode(name.substring(Entries.FILES.length())), StandardCharsets.UTF_8);
                demand(files.add(id));
                return new ArchivePart.SealedFile(id, current());
            }
        }
    }

    private static ArchivePart part(String entry, byte[] line) {
        return switch (entry) {
            case Entries.SECRETS -> Entries.JSON.readValue(line, ArchivePart.Secret.class);
            case Entries.BURIED -> Entries.JSON.readValue(line, ArchivePart.Buried.class);
            case Entries.DISCLOSURES -> new ArchivePart.Disclosed(Entries.JSON.readValue(line, Disclosure.class));
            case Entries.EVENTS -> Entries.JSON.readValue(line, ArchivePart.Event.class);
            default -> throw new ArchiveRefused(Why.DAMAGED);
        };
    }

    /** Each kind once, in order, and files among them. */
    private String open() throws IOException {
        ZipEntry next = zip.getNextEntry();
        demand(next != null);
        String name = next == null ? "" : next.getName();
        if (!name.equals(Entries.HEAD) || !sums.isEmpty()) {
            int place = Entries.ORDER.indexOf(name.startsWith(Entries.FILES) ? Entries.FILES : name);
            boolean isNext = place == past
                    || (place == past + 1 && Entries.ORDER.get(past).equals(Entries.FILES));
            demand(place >= 0 && isNext);
            past = name.startsWith(Entries.FILES) ? place : place + 1;
        }
        entry = new Entry(name);
        return name;
    }

    private Entry current() {
        Entry current = entry;
        if (current == null) {
            throw new IllegalStateException("nothing is open");
        }
        return current;
    }

    private void close(Entry done) throws IOException {
        done.skipAll();
        sums.add(done.sum());
    }

    private void finish() throws IOException {
        // A sum for each entry, and there are as many files as there are.
        long most = MAX_LINE_BYTES + sums.size() * (long) MAX_SUM_BYTES;
        Entries.Summary said = Entries.JSON.readValue(
                current().readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8)), Entries.Summary.class);
        demand(said.entries() != null && said.entries().equals(sums));
        demand(zip.getNextEntry() == null);
        // Behind the last entry lies a list of them; read to its end, the seal's own end is checked, too.
        clear.transferTo(OutputStream.nullOutputStream());
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw new ArchiveRefused(Why.DAMAGED);
        }
    }

    /** The bytes of one entry, summed up on the way. */
    private final class Entry extends Runs {

        private final String name;
        private final MessageDigest digest = Entries.sha256();
        private final BufferedInputStream lines = new BufferedInputStream(this, 1 << 16);
        private long bytes;

        Entry(String name) {
            this.name = name;
        }

        @Override
        protected int take(byte[] target, int offset, int length) throws IOException {
            int count = zip.read(target, offset, length);
            if (count > 0) {
                digest.update(target, offset, count);
                bytes += count;
                total += count;
                if (total / MOST_GROWTH > maxBytes) {
                    throw new ArchiveRefused(Why.TOO_LARGE);
                }
            }
            return count;
        }

        /** Null at the end. */
        byte @Nullable [] line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = lines.read(); next != '\n'; next = lines.read()) {
                if (next < 0) {
                    demand(line.size() == 0);
                    return null;
                }
                demand(line.size() < MAX_LINE_BYTES);
                line.write(next);
            }
            return line.toByteArray();
        }

        void skipAll() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }

        Entries.Sum sum() {
            return new Entries.Sum(name, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** No more bytes than that come through. */
    private static final class Bounded extends Runs {

        private final InputStream bytes;
        private long left;

        Bounded(InputStream bytes, long most) {
            this.bytes = bytes;
            this.left = most;
        }

        @Override
        protected int take(byte[] target, int offset, int length) throws IOException {
            int count = bytes.read(target, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new ArchiveRefused(Why.TOO_LARGE);
            }
            return count;
        }
    }
}
