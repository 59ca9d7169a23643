package io.portico.projections.evidence;

import io.portico.evidence.Nodes;
import io.portico.evidence.TreeHash;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tree of the agency of the current work, as it was at one moment: full tiles stay as they are, its end is at hand. */
final class StoredNodes implements Nodes {

    private static final int AT_HAND = 64;

    private final ViewStore store;
    private final TreeHead head;
    private final Map<String, Tile> looked;

    StoredNodes(ViewStore store, TreeHead head) {
        this(store, head, AT_HAND);
    }

    /** @param atHand how many tiles are kept; who goes on and never back needs one */
    StoredNodes(ViewStore store, TreeHead head, int atHand) {
        this.store = store;
        this.head = head;
        this.looked = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Tile> eldest) {
                return size() > atHand;
            }
        };
    }

    @Override
    public TreeHash at(int level, long index) {
        int within = level % Tile.LEVELS;
        long first = index << within;
        return tile(level / Tile.LEVELS, first / Tile.WIDTH).root((int) (first % Tile.WIDTH), 1 << within);
    }

    /** Where in the ledger the event of that leaf lies. */
    long position(long leaf) {
        return tile(0, leaf / Tile.WIDTH).position((int) (leaf % Tile.WIDTH));
    }

    /** The first leaf whose event does not lie before that position of the ledger; the size when there is none. */
    long leafFrom(long position) {
        long low = 0;
        long high = head.size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (position(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Tile tile(int level, long index) {
        if (index == head.size() >> (Tile.LEVELS * (level + 1))) {
            return head.open().get(level);
        }
        String id = TreeHead.tile(level, index);
        Tile known = looked.get(id);
        if (known == null) {
            known = store.find(Place.AUDIT, id, Tile.class)
                    .orElseThrow(() -> new IllegalStateException("the tree has no tile " + id));
            looked.put(id, known);
        }
        return known;
    }
}
