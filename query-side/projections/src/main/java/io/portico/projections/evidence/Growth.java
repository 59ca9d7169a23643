package io.portico.projections.evidence;

import io.portico.evidence.TreeHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree to which leaves are put: what becomes full of it, and its new end. */
final class Growth {

    private final List<Tile> open;
    private final Map<String, Tile> full = new LinkedHashMap<>();
    private long size;
    private long position;
    private int key;
    private final Map<Integer, String> named;
    private long vouched;

    Growth(TreeHead before) {
        this.open = new ArrayList<>(before.open());
        this.size = before.size();
        this.position = before.position();
        this.key = before.key();
        this.named = new TreeMap<>(before.named());
        this.vouched = before.vouched();
    }

    void add(TreeHash leaf, long at) {
        put(0, tile(0).with(leaf, at));
        size++;
        position = at;
    }

    /** Another key signs from now on. */
    void keyNamed(int number, String publicKey) {
        key = number;
        named.put(number, publicKey);
    }

    Map<Integer, String> named() {
        return named;
    }

    int key() {
        return key;
    }

    void vouchedUpTo(long leaves) {
        vouched = Math.max(vouched, leaves);
    }

    private Tile tile(int level) {
        return level < open.size() ? open.get(level) : Tile.EMPTY;
    }

    private void put(int level, Tile tile) {
        Tile stays = tile;
        if (tile.isFull()) {
            long index = size >> (Tile.LEVELS * (level + 1));
            full.put(TreeHead.tile(level, index), tile);
            put(level + 1, tile(level + 1).with(tile.root(0, Tile.WIDTH)));
            stays = Tile.EMPTY;
        }
        if (level < open.size()) {
            open.set(level, stays);
        } else {
            open.add(level, stays);
        }
    }

    /** The tiles that became full, by their ids. */
    Map<String, Tile> full() {
        return full;
    }

    TreeHead head() {
        return new TreeHead(size, position, key, Map.copyOf(named), vouched, List.copyOf(open));
    }
}
