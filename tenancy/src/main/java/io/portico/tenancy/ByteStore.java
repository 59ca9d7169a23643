package io.portico.tenancy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Instant;

/**
 * Where the sealed bytes of files lie: a folder of the machine, or a server. It knows neither keys nor agencies, only
 * names in folders, both of hexadecimal digits. What fails because the store cannot be reached or refuses is
 * {@link FileStore.Unavailable}.
 */
public interface ByteStore {

    /** Begins to write. Under the name nothing can be read before {@link Draft#publish}. */
    Draft begin(String folder, String name) throws IOException;

    /**
     * Opens for reading from any position; a read fills the buffer unless the end comes first.
     *
     * @throws java.io.FileNotFoundException when nothing was published under that name
     */
    SeekableByteChannel open(String folder, String name) throws IOException;

    /** Removes what lies under the name, if anything does. */
    void delete(String folder, String name) throws IOException;

    /** Removes everything of a folder, also what nobody finished. */
    void deleteFolder(String folder) throws IOException;

    /** Removes what writers that died have left behind, if it is older than the given instant; returns how many. */
    int sweepUnfinished(Instant olderThan) throws IOException;

    /** Returns if the store answers and would take what is written. */
    void check() throws IOException;

    /** Bytes that are being written. Closing throws away what was not published. */
    interface Draft extends Closeable {

        /** Writes all that remains in the buffer. */
        void write(ByteBuffer bytes) throws IOException;

        /** Makes the bytes readable under their name, whole; they are durable when this returns. */
        void publish() throws IOException;

        /** The draft as a channel, which does not end it when it is closed. */
        default WritableByteChannel channel() {
            return new DraftChannel(this);
        }
    }
}
