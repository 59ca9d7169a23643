package io.portico.projections.evidence;

import java.util.List;

/**
 * The end of an agency's tree.
 *
 * @param size how many leaves it has
 * @param position where in the ledger the last of them lies; -1 when there is none
 * @param key the number of the key that signs
 * @param vouched up to which size the record holds a checkpoint
 * @param open the tiles that are not full yet, the lowest level first
 */
record TreeHead(long size, long position, int key, long vouched, List<Tile> open) {

    static final String ID = "tree";
    static final TreeHead NONE = new TreeHead(0, -1, 0, 0, List.of());

    /** Under which id a full tile lies. */
    static String tile(int level, long index) {
        return "tree:" + level + ":" + index;
    }
}
