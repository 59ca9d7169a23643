package io.portico.projections.evidence;

import io.portico.evidence.TreeHash;
import java.nio.ByteBuffer;
import org.bson.types.Binary;

/**
 * Up to 256 hashes that stand side by side in a tree.
 *
 * @param hashes one behind the other
 * @param positions of the lowest level, where in the ledger the event behind each lies, eight bytes each; else empty
 */
record Tile(Binary hashes, Binary positions) {

    static final int WIDTH = 256;
    static final int LEVELS = 8;
    static final Tile EMPTY = new Tile(new Binary(new byte[0]), new Binary(new byte[0]));

    private static final int HASH = 32;

    int count() {
        return hashes.length() / HASH;
    }

    boolean isFull() {
        return count() == WIDTH;
    }

    TreeHash hash(int at) {
        byte[] one = new byte[HASH];
        System.arraycopy(hashes.getData(), at * HASH, one, 0, HASH);
        return TreeHash.of(one);
    }

    long position(int at) {
        return ByteBuffer.wrap(positions.getData()).getLong(at * Long.BYTES);
    }

    Tile with(TreeHash hash) {
        return new Tile(appended(hashes, hash.bytes()), positions);
    }

    Tile with(TreeHash hash, long position) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
        return new Tile(appended(hashes, hash.bytes()), appended(positions, bytes));
    }

    /** The root of the subtree of that many hashes, a power of two, from there on. */
    TreeHash root(int from, int count) {
        return count == 1 ? hash(from) : TreeHash.node(root(from, count / 2), root(from + count / 2, count / 2));
    }

    private static Binary appended(Binary before, byte[] more) {
        byte[] all = new byte[before.length() + more.length];
        System.arraycopy(before.getData(), 0, all, 0, before.length());
        System.arraycopy(more, 0, all, before.length(), more.length);
        return new Binary(all);
    }
}
