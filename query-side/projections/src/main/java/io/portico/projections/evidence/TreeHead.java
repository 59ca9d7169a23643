package io.portico.projections.evidence;

import java.util.List;
import java.util.Map;

/**
 * The end of an agency's tree.
 *
 * @param size how many leaves it has
 * @param position where in the ledger the last of them lies; -1 when there is none
 * @param key the number of the key that signs
 * @param named the public keys that the record names, by number
 * @param vouched up to which size the record holds a checkpoint
 * @param open the tiles that are not full yet, the lowest level first
 */
record TreeHead(long size, long position, int key, Map<Integer, String> named, long vouched, List<Tile> open) {

    static final String ID = "tree";
    static final TreeHead NONE = new TreeHead(0, -1, 0, Map.of(), 0, List.of());

    /** Whether a key signs already. */
    boolean isBegun() {
        return vouched > 0 || !named.isEmpty();
    }

    /** Under which id a full tile lies. */
    static String tile(int level, long index) {
        return "tree:" + level + ":" + index;
    }
}
