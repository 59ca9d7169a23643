package io.portico.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** Reads an archive of which every byte is as {@link ArchiveWriter} writes it. Never holds more of an entry than a few pages. */
final class ArchiveReader {

    private static final int MAX_NAME = 64;
    private static final int MAX_PARTS = 5_000_000;

    private ArchiveReader() {}

    /** An entry with the hash of its content. */
    record Read(Archive.Part part, String sha256) {}

    static List<Read> read(InputStream stream) throws IOException {
        try (InputStream in = new BufferedInputStream(stream, 1 << 16)) {
            List<Read> all = new ArrayList<>();
            long offset = 0;
            in.mark(4);
            while (number(in) == Archive.LOCAL) {
                in.reset();
                Read read = part(in, offset);
                all.add(read);
                offset = read.part.contentOffset() + read.part.size();
                if (all.size() > MAX_PARTS) {
                    throw new Malformed("The archive has more entries than a bundle has.");
                }
                in.mark(4);
            }
            in.reset();
            byte[] rest = Archive.directory(all.stream().map(Read::part).toList(), offset);
            if (!Arrays.equals(in.readNBytes(rest.length), rest) || in.read() >= 0) {
                throw new Malformed("The archive does not end as one ends that has exactly these entries.");
            }
            return all;
        } catch (EOFException no) {
            throw new Malformed("The archive ends too early, or is none.", no);
        }
    }

    private static Read part(InputStream in, long offset) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(bytes(in, Archive.LOCAL_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        int nameBytes = Short.toUnsignedInt(header.getShort(26));
        if (nameBytes > MAX_NAME) {
            throw new Malformed("An entry of the archive has a name of " + nameBytes + " bytes.");
        }
        byte[] name = bytes(in, nameBytes);
        Archive.Part part = new Archive.Part(
                new String(name, ISO_8859_1), header.getInt(14), Integer.toUnsignedLong(header.getInt(22)), offset);
        byte[] found = Ed25519.join(header.array(), name);
        MessageDigest sha256 = Sha256.begin();
        CRC32 crc = new CRC32();
        byte[] page = new byte[1 << 16];
        for (long left = part.size(); left > 0; ) {
            int length = in.read(page, 0, (int) Math.min(left, page.length));
            if (length < 0) {
                throw new EOFException();
            }
            sha256.update(page, 0, length);
            crc.update(page, 0, length);
            left -= length;
        }
        if (part.size() == 0xFFFFFFFFL || !Arrays.equals(Archive.header(part), found)) {
            throw new Malformed("The entry " + Texts.shortened(part.name()) + " is not written in the one way.");
        }
        if ((int) crc.getValue() != part.crc()) {
            throw new Malformed("The entry " + Texts.shortened(part.name()) + " is damaged.");
        }
        return new Read(part, HexFormat.of().formatHex(sha256.digest()));
    }

    private static int number(InputStream in) throws IOException {
        return ByteBuffer.wrap(bytes(in, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    private static byte[] bytes(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
