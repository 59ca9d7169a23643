package io.portico.evidence;

import java.util.Base64;

/** Bytes as text, in the one way that is read back. */
final class Texts {

    private Texts() {}

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Only what {@link #base64} writes: padding is there, and the bits that are left over are nought. */
    static byte[] ofBase64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException no) {
            throw new Malformed("This is not Base64: " + shortened(text) + ".", no);
        }
        if (!base64(bytes).equals(text)) {
            throw new Malformed("This Base64 is not written in the usual way: " + shortened(text) + ".");
        }
        return bytes;
    }

    /** A number from 0 on without a sign, without leading noughts. */
    static long ofDecimal(String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && Long.toString(number).equals(text)) {
                return number;
            }
        } catch (NumberFormatException no) {
            throw new Malformed("This is not a number: " + shortened(text) + ".", no);
        }
        throw new Malformed("This number is not written in the usual way: " + shortened(text) + ".");
    }

    /** For sentences: what was read may be of any length and hold anything. */
    static String shortened(String text) {
        String start = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return "'" + oneLine(start) + "'";
    }

    /** What somebody else wrote cannot end the line and say something of its own, nor order the screen about. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
