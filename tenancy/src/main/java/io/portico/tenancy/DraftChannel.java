package io.portico.tenancy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Lets the encrypting channel close without ending the draft, which still has to be published. */
record DraftChannel(ByteStore.Draft draft) implements WritableByteChannel {

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int written = bytes.remaining();
        draft.write(bytes);
        return written;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
