package io.portico.tenancy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Bytes on their way to somebody, who is asked about again while they flow: what is under way is cut within a second after
 * its reader lost the right to it (access.md, Acknowledged means effective). Breaking off is all that can be said once the
 * first bytes are gone.
 */
public final class AskingOutput extends FilterOutputStream {

    private static final long ASKED_EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private final BooleanSupplier allowed;
    private final LongSupplier nanos;
    private long asked;

    /** @param allowed whether they may have it still; whoever opens this has asked a moment ago */
    public AskingOutput(OutputStream target, BooleanSupplier allowed, LongSupplier nanos) {
        super(target);
        this.allowed = allowed;
        this.nanos = nanos;
        this.asked = nanos.getAsLong();
    }

    @Override
    public void write(int one) throws IOException {
        ask();
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ask();
        out.write(bytes, offset, length);
    }

    private void ask() throws IOException {
        if (nanos.getAsLong() - asked > ASKED_EVERY_NANOS) {
            if (!allowed.getAsBoolean()) {
                throw new IOException("the right to it was lost on the way");
            }
            asked = nanos.getAsLong();
        }
    }
}
