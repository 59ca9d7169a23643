package io.portico.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes entries one behind the other, and in the end where they are. */
final class ArchiveWriter {

    private final OutputStream out;
    private final List<Archive.Part> parts = new ArrayList<>();
    private long offset;

    ArchiveWriter(OutputStream out) {
        this(out, 0);
    }

    /** @param offset how much stands before what is written here */
    ArchiveWriter(OutputStream out, long offset) {
        this.out = out;
        this.offset = offset;
    }

    void put(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        Archive.Part part = new Archive.Part(name, (int) crc.getValue(), content.length, offset);
        parts.add(part);
        byte[] header = Archive.header(part);
        out.write(header);
        out.write(content);
        offset += header.length + content.length;
    }

    void finish() throws IOException {
        out.write(Archive.directory(parts, offset));
        out.flush();
    }
}
