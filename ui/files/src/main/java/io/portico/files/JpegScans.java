package io.portico.files;

/**
 * Counts the scans of a JPEG: the passes in which a picture comes, each a little sharper. Readers draw the whole picture
 * once for each, so that a file of many empty ones costs minutes.
 */
final class JpegScans {

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private JpegScans() {}

    /** How many there are; a file that ends too early, or is none, has those that it had until there. */
    static int count(byte[] bytes) {
        int scans = 0;
        int at = 2;
        while (at + 1 < bytes.length) {
            int kind = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) != MARKER || kind == MARKER || standsAlone(kind)) {
                // Pixels, or filling, or a mark among pixels.
                at += kind == MARKER || (bytes[at] & 0xFF) != MARKER ? 1 : 2;
            } else if (kind == END_OF_IMAGE) {
                return scans;
            } else {
                if (kind == START_OF_SCAN) {
                    scans++;
                }
                at += 2 + length(bytes, at + 2);
            }
        }
        return scans;
    }

    /** A 0xFF that is a pixel's has a zero behind it; marks of restart and start have no content. */
    private static boolean standsAlone(int kind) {
        return kind == 0 || kind == 0x01 || (kind >= 0xD0 && kind <= 0xD8);
    }

    private static int length(byte[] bytes, int at) {
        return at + 1 < bytes.length ? ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF) : bytes.length;
    }
}
