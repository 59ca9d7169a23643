package io.portico.files.exports;

import io.portico.views.audit.FindHistoryPortion;
import io.portico.views.audit.HistoryPortion;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The bytes of one piece, made portion by portion while they are read. */
final class PieceStream extends InputStream {

    /** Where portions come from. */
    @FunctionalInterface
    interface Source {
        HistoryPortion after(long number, int limit);
    }

    private final HistoryLines lines;
    private final Source source;
    private final int most;

    private ByteArrayInputStream portion;
    private long upTo;
    private int events;
    private boolean over;

    /** @param first is in it, whatever else is */
    PieceStream(HistoryLines lines, HistoryPortion first, int most, Source source) {
        this.lines = lines;
        this.source = source;
        this.most = most;
        this.portion = bytes(lines.head() + written(first));
    }

    /** How many entries of the history have been gone through. */
    long upTo() {
        return upTo;
    }

    int events() {
        return events;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("it is read in buffers");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = portion.read(buffer, offset, length);
        while (read < 0 && !over && events < most) {
            HistoryPortion next = source.after(upTo, Math.min(FindHistoryPortion.MAX_LIMIT, most - events));
            portion = bytes(written(next));
            read = portion.read(buffer, offset, length);
        }
        return read;
    }

    private String written(HistoryPortion next) {
        over = next.whole() || next.upTo() == upTo;
        upTo = next.upTo();
        events += next.entries().size();
        return next.entries().stream().map(lines::line).collect(Collectors.joining());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
