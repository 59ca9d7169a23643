package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.portico.access.Policy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bundle from front to back: the newest checkpoint, the events it is over in their order, what people saw, and last the
 * signed list of it all. It never holds more than one piece of it. The same bundle is always the same bytes.
 */
public final class BundleWriter {

    private final ArchiveWriter archive;
    private final Manifest head;
    private final UnaryOperator<String> signer;
    private final List<Manifest.Content> contents = new ArrayList<>();
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private int pieceLines;
    private long lines;
    private @Nullable Answer last;
    private boolean answering;

    /**
     * @param from what was recorded from then on
     * @param to until then stands in full; not after the checkpoint
     * @param figures whether it shows what invoices and budgets come to
     * @param keys all keys that signed checkpoints, the oldest first
     * @param signer makes a note of a text, signed by the newest of them
     * @param checkpoint the newest signed note, over as many events as will follow
     */
    public BundleWriter(
            OutputStream out,
            String origin,
            Instant from,
            Instant to,
            boolean figures,
            List<VerifyingKey> keys,
            UnaryOperator<String> signer,
            String checkpoint)
            throws IOException {
        this.archive = new ArchiveWriter(out);
        this.head = new Manifest(origin, from, to, figures, Policy.VERSION, keys, List.of());
        this.signer = signer;
        put(Bundle.CHECKPOINT, checkpoint.getBytes(UTF_8));
    }

    /** The next event of the ledger. How much of it is shown follows from what it is and when it was. */
    public void event(Leaf leaf) throws IOException {
        if (answering) {
            throw new IllegalStateException("Events stand before answers.");
        }
        byte[] line = (isInFull(head, leaf) ? leaf : leaf.withheld()).line();
        append(line);
    }

    /** What a person outside saw; after all events, in the order of instants and then of persons. */
    public void answer(Answer answer) throws IOException {
        beginAnswers();
        if (last != null && Answer.ORDER.compare(last, answer) >= 0) {
            throw new IllegalArgumentException("Answers stand in the order of instants and persons.");
        }
        last = answer;
        append(answer.line());
    }

    /** Ends the bundle; the stream stays open. Without it nobody takes what was written for one. */
    public void finish() throws IOException {
        beginAnswers();
        endPiece();
        Manifest manifest = new Manifest(
                head.origin(), head.from(), head.to(), head.figures(), head.rules(), head.keys(), contents);
        archive.put(Bundle.MANIFEST, signer.apply(manifest.text()).getBytes(UTF_8));
        archive.finish();
    }

    /**
     * What touches the access history, without which no answer can be worked out; what shows the record untouched; what was asked
     * for. But no figures in a bundle without them.
     */
    static boolean isInFull(Manifest manifest, Entry entry) {
        return !isKeptBack(manifest, entry)
                && (entry.isOfHistory() || LedgerNotes.isNote(entry.type()) || manifest.covers(entry.at()));
    }

    /** Figures, where the bundle says that it has none. */
    static boolean isKeptBack(Manifest manifest, Entry entry) {
        return !manifest.figures() && Figures.areIn(entry.type());
    }

    /** Whether a line still goes into a piece of so many. */
    static boolean fits(int lines, long bytes, int line) {
        return lines == 0 || (lines < Bundle.PIECE_LINES && bytes + line < Bundle.PIECE_BYTES);
    }

    private void append(byte[] line) throws IOException {
        if (line.length >= Bundle.MAX_LINE_BYTES) {
            throw new IllegalArgumentException("An event or answer is too large for a bundle.");
        }
        if (!fits(pieceLines, piece.size(), line.length)) {
            endPiece();
        }
        piece.writeBytes(line);
        piece.write('\n');
        pieceLines++;
        lines++;
    }

    private void beginAnswers() throws IOException {
        if (!answering) {
            endPiece();
            lines = 0;
            answering = true;
        }
    }

    private void endPiece() throws IOException {
        if (pieceLines > 0) {
            put(Bundle.piece(answering ? Bundle.ANSWERS : Bundle.EVENTS, lines - pieceLines), piece.toByteArray());
            piece.reset();
            pieceLines = 0;
        }
    }

    private void put(String name, byte[] content) throws IOException {
        contents.add(new Manifest.Content(HexFormat.of().formatHex(Sha256.of(content)), content.length, name));
        archive.put(name, content);
    }
}
