package io.portico.evidence;

import java.util.Arrays;
import java.util.HexFormat;

/** A hash in a tree (RFC 9162, 2.1.1): 32 bytes of SHA-256. A leaf's can never be a node's. */
public final class TreeHash {

    static final int BYTES = 32;

    /** The root of the tree without leaves. */
    public static final TreeHash EMPTY = new TreeHash(Sha256.of());

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static TreeHash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has 32 bytes, and not " + bytes.length + ".");
        }
        return new TreeHash(bytes.clone());
    }

    /** Exactly 64 lower-case hex digits. */
    public static TreeHash ofHex(String hex) {
        if (hex.length() != 2 * BYTES || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("A hash has 64 digits from 0 to 9 and a to f: " + Texts.shortened(hex));
        }
        return new TreeHash(HexFormat.of().parseHex(hex));
    }

    public static TreeHash leaf(byte[] entry) {
        return new TreeHash(Sha256.of(LEAF, entry));
    }

    public static TreeHash node(TreeHash left, TreeHash right) {
        return new TreeHash(Sha256.of(NODE, left.bytes, right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] page, int offset) {
        System.arraycopy(bytes, 0, page, offset, BYTES);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
