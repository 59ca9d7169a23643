package io.portico.evidence;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A bundle that is written as one is written, byte for byte. Whether what it says is true is asked elsewhere. */
public final class Bundle {

    static final String CHECKPOINT = "checkpoint.note";
    static final String EVENTS = "events/";
    static final String ANSWERS = "answers/";
    static final String MANIFEST = "manifest.note";

    static final int PIECE_LINES = 10_000;
    static final int PIECE_BYTES = 8 << 20;
    static final int MAX_LINE_BYTES = 32 << 20;

    /** A name and a hash for each of millions of pieces. */
    private static final int MAX_NOTE_BYTES = 512 << 20;

    private final Path path;
    private final List<ArchiveReader.Read> parts;
    private final SignedNote checkpoint;
    private final SignedNote signed;
    private final Manifest manifest;

    private Bundle(Path path, List<ArchiveReader.Read> parts) throws IOException {
        this.path = path;
        this.parts = parts;
        this.checkpoint = SignedNote.read(text(parts.getFirst().part()));
        this.signed = SignedNote.read(text(parts.getLast().part()));
        this.manifest = Manifest.read(signed.text());
    }

    static String piece(String kind, long first) {
        return String.format(Locale.ROOT, "%s%012d.jsonl", kind, first);
    }

    /** Reads it through once. Anything that is not as it is written is {@link Malformed}. */
    public static Bundle open(Path path) throws IOException {
        List<ArchiveReader.Read> parts = ArchiveReader.read(Files.newInputStream(path));
        int last = parts.size() - 1;
        if (last < 1
                || !parts.getFirst().part().name().equals(CHECKPOINT)
                || !parts.getLast().part().name().equals(MANIFEST)) {
            throw new Malformed("A bundle begins with " + CHECKPOINT + " and ends with " + MANIFEST + ".");
        }
        Bundle bundle = new Bundle(path, parts);
        List<Manifest.Content> found = parts.subList(0, last).stream()
                .map(read -> new Manifest.Content(
                        read.sha256(), read.part().size(), read.part().name()))
                .toList();
        if (!found.equals(bundle.manifest.contents())) {
            throw new Malformed("The archive does not hold what its list says.");
        }
        return bundle;
    }

    /** What it says it is; who signed that is {@link #isSignedByItsNewestKey}. */
    public Manifest manifest() {
        return manifest;
    }

    /** The newest checkpoint, as it was signed. */
    public SignedNote checkpoint() {
        return checkpoint;
    }

    public boolean isSignedByItsNewestKey() {
        return signed.isSignedByExactly(List.of(manifest.newestKey()));
    }

    /** Its events in the order of the ledger. */
    public void forEachEntry(Consumer<Entry> each) throws IOException {
        try (Lines lines = new Lines(EVENTS)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                each.accept(entry(line.get(), lines.total - 1));
            }
        }
    }

    private static Entry entry(byte[] line, long index) {
        try {
            return Entry.read(line);
        } catch (Malformed no) {
            throw new Malformed("Event " + index + " is not written as one is. " + no.getMessage(), no);
        }
    }

    /** Its answers, one after the other; to be closed. */
    Answers answers() throws IOException {
        return new Answers(new Lines(ANSWERS));
    }

    /** The pieces of a kind, the first one first; events stand before answers, and nothing else stands there. */
    private List<Archive.Part> pieces(String kind) {
        List<Archive.Part> all = parts.subList(1, parts.size() - 1).stream()
                .map(ArchiveReader.Read::part)
                .toList();
        List<Archive.Part> events =
                all.stream().takeWhile(part -> part.name().startsWith(EVENTS)).toList();
        return kind.equals(EVENTS) ? events : all.subList(events.size(), all.size());
    }

    private InputStream content(Archive.Part part) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(path);
        channel.position(part.contentOffset());
        return Channels.newInputStream(channel);
    }

    private String text(Archive.Part part) throws IOException {
        if (part.size() > MAX_NOTE_BYTES) {
            throw new Malformed("The entry " + part.name() + " is too large.");
        }
        try (InputStream in = content(part)) {
            return text(in.readNBytes((int) part.size()));
        }
    }

    /** Characters of UTF-8, and nothing else. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException no) {
            throw new Malformed("A note is not written in UTF-8.", no);
        }
    }

    /** Answers in their order. */
    static final class Answers implements AutoCloseable {
        private final Lines lines;
        private Optional<Answer> next;

        private Answers(Lines lines) throws IOException {
            this.lines = lines;
            this.next = lines.next().map(Answer::read);
        }

        /** The next one, which stays the next until it is {@link #taken}. */
        Optional<Answer> next() {
            return next;
        }

        void taken() throws IOException {
            Answer before = next.orElseThrow();
            next = lines.next().map(Answer::read);
            if (next.isPresent() && Answer.ORDER.compare(before, next.get()) >= 0) {
                throw new Malformed("The answers do not stand in the order of instants and persons.");
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /** The lines of all pieces of a kind. They end, none of them is longer than any line is, and they are cut in the one way. */
    private final class Lines implements AutoCloseable {
        private final String kind;
        private final Iterator<Archive.Part> pieces;
        private final byte[] page = new byte[1 << 16];
        private InputStream in = InputStream.nullInputStream();
        private int at;
        private int filled;
        private long left;
        private long total;
        private int inPiece;
        private long bytesInPiece;

        Lines(String kind) {
            this.kind = kind;
            this.pieces = pieces(kind).iterator();
        }

        Optional<byte[]> next() throws IOException {
            boolean cut = left == 0;
            if (cut && !pieces.hasNext()) {
                return Optional.empty();
            }
            if (cut) {
                open(pieces.next());
            }
            byte[] line = line();
            if (BundleWriter.fits(inPiece, bytesInPiece, line.length) == (cut && total > 0)) {
                throw new Malformed("The pieces are not cut in the one way.");
            }
            inPiece = cut ? 1 : inPiece + 1;
            bytesInPiece = (cut ? 0 : bytesInPiece) + line.length + 1;
            total++;
            return Optional.of(line);
        }

        private void open(Archive.Part piece) throws IOException {
            if (!piece.name().equals(piece(kind, total))) {
                throw new Malformed("The entry " + Texts.shortened(piece.name()) + " stands where " + piece(kind, total)
                        + " should.");
            }
            in.close();
            in = content(piece);
            at = 0;
            filled = 0;
            left = piece.size();
        }

        private byte[] line() throws IOException {
            ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
            while (left > 0) {
                if (at == filled) {
                    at = 0;
                    filled = in.read(page, 0, (int) Math.min(left, page.length));
                    if (filled < 0) {
                        throw new EOFException();
                    }
                }
                int end = at;
                while (end < filled && page[end] != '\n') {
                    end++;
                }
                boolean ends = end < filled;
                left -= end - at + (ends ? 1 : 0);
                if (begun.size() + end - at >= MAX_LINE_BYTES) {
                    throw new Malformed("A line is too long.");
                }
                byte[] part = Arrays.copyOfRange(page, at, end);
                at = ends ? end + 1 : end;
                if (ends && begun.size() == 0) {
                    return part;
                }
                begun.writeBytes(part);
                if (ends) {
                    return begun.toByteArray();
                }
            }
            throw new Malformed("A line does not end.");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
