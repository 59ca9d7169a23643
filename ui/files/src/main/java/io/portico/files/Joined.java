package io.portico.files;

import io.portico.tenancy.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Several streams as one; each is opened when the one before has ended. */
final class Joined extends Runs {

    /** Opens a stream. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    private final Iterator<Opening> rest;
    private @Nullable InputStream present;

    Joined(Iterator<Opening> all) {
        this.rest = all;
    }

    @Override
    protected int take(byte[] target, int offset, int length) throws IOException {
        while (present != null || rest.hasNext()) {
            InputStream stream = present == null ? rest.next().open() : present;
            present = stream;
            int read = stream.read(target, offset, length);
            if (read >= 0) {
                return read;
            }
            close();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        InputStream stream = present;
        present = null;
        if (stream != null) {
            stream.close();
        }
    }
}
