package io.portico.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The archive's own bytes (APPNOTE, 4.3): entries stored as they are, of 1 January 1980, without extra fields and comments.
 * They are written here and not by the runtime's class for archives, because what is written must stay the same in every
 * runtime to come: whoever reads compares each of these bytes.
 */
final class Archive {

    static final int LOCAL = 0x04034b50;
    static final int LOCAL_BYTES = 30;

    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_BYTES = 46;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONG_END = 0x06064b50;
    private static final int LONG_END_BYTES = 56;
    private static final int LONG_END_PLACE = 0x07064b50;
    private static final int LONG_END_PLACE_BYTES = 20;

    private static final short PLAIN = 10;
    private static final short LONG = 45;
    private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;
    private static final short OFFSET_FIELD = 1;

    /** Where a number of 4 or of 2 bytes says that it stands elsewhere in 8. */
    private static final long MAX_INT = 0xFFFFFFFFL;

    private static final int MAX_SHORT = 0xFFFF;

    /** @param offset where its header begins */
    record Part(String name, int crc, long size, long offset) {
        long contentOffset() {
            return offset + LOCAL_BYTES + name.length();
        }

        private boolean isFar() {
            return offset >= MAX_INT;
        }
    }

    private Archive() {}

    /** What stands before the entry's content. */
    static byte[] header(Part part) {
        byte[] name = part.name.getBytes(US_ASCII);
        return little(LOCAL_BYTES + name.length)
                .putInt(LOCAL)
                .putShort(PLAIN)
                .putShort((short) 0) // flags
                .putShort((short) 0) // stored
                .putShort((short) 0) // midnight
                .putShort(FIRST_OF_JANUARY_1980)
                .putInt(part.crc)
                .putInt(size(part))
                .putInt(size(part))
                .putShort((short) name.length)
                .putShort((short) 0) // extra
                .put(name)
                .array();
    }

    /** What stands behind the last entry, which ends there. */
    static byte[] directory(List<Part> parts, long start) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(central(part)));
        long size = all.size();
        if (parts.size() >= MAX_SHORT || start >= MAX_INT || size >= MAX_INT) {
            all.writeBytes(little(LONG_END_BYTES)
                    .putInt(LONG_END)
                    .putLong(LONG_END_BYTES - 12)
                    .putShort(LONG)
                    .putShort(LONG)
                    .putInt(0) // this disk
                    .putInt(0) // the disk it begins on
                    .putLong(parts.size())
                    .putLong(parts.size())
                    .putLong(size)
                    .putLong(start)
                    .array());
            all.writeBytes(little(LONG_END_PLACE_BYTES)
                    .putInt(LONG_END_PLACE)
                    .putInt(0)
                    .putLong(start + size)
                    .putInt(1)
                    .array());
        }
        short count = (short) Math.min(parts.size(), MAX_SHORT);
        all.writeBytes(little(END_BYTES)
                .putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(count)
                .putShort(count)
                .putInt((int) Math.min(size, MAX_INT))
                .putInt((int) Math.min(start, MAX_INT))
                .putShort((short) 0) // comment
                .array());
        return all.toByteArray();
    }

    private static byte[] central(Part part) {
        byte[] name = part.name.getBytes(US_ASCII);
        byte[] extra = part.isFar() ? farOffset(part) : new byte[0];
        return little(CENTRAL_BYTES + name.length + extra.length)
                .putInt(CENTRAL)
                .putShort(part.isFar() ? LONG : PLAIN)
                .putShort(part.isFar() ? LONG : PLAIN)
                .putShort((short) 0) // flags
                .putShort((short) 0) // stored
                .putShort((short) 0) // midnight
                .putShort(FIRST_OF_JANUARY_1980)
                .putInt(part.crc)
                .putInt(size(part))
                .putInt(size(part))
                .putShort((short) name.length)
                .putShort((short) extra.length)
                .putShort((short) 0) // comment
                .putShort((short) 0) // disk
                .putShort((short) 0) // attributes
                .putInt(0) // attributes
                .putInt((int) Math.min(part.offset, MAX_INT))
                .put(name)
                .put(extra)
                .array();
    }

    private static byte[] farOffset(Part part) {
        return little(12)
                .putShort(OFFSET_FIELD)
                .putShort((short) 8)
                .putLong(part.offset)
                .array();
    }

    private static int size(Part part) {
        if (part.size >= MAX_INT) {
            throw new IllegalArgumentException("The entry " + part.name + " is too large.");
        }
        return (int) part.size;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
