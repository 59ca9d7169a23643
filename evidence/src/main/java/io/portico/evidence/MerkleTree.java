package io.portico.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The arithmetic of the tree (RFC 9162, 2.1): its root, and the paths which show that a leaf is in it and that an older
 * tree is a beginning of it. A path says nothing of sizes by itself; what binds a root to its size is the checkpoint.
 */
public final class MerkleTree {

    private MerkleTree() {}

    public static TreeHash root(Nodes nodes, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no leaves or some, and not " + size + ".");
        }
        return size == 0 ? TreeHash.EMPTY : hash(nodes, 0, size);
    }

    /** The hashes beside the way from a leaf to the root (2.1.3.1). */
    public static List<TreeHash> inclusion(Nodes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no leaf " + index + " among " + size + ".");
        }
        List<TreeHash> path = new ArrayList<>();
        long start = 0;
        long length = size;
        while (length > 1) {
            long left = leftOf(length);
            if (index - start < left) {
                path.add(hash(nodes, start + left, length - left));
                length = left;
            } else {
                path.add(hash(nodes, start, left));
                start += left;
                length -= left;
            }
        }
        return path.reversed();
    }

    /** What shows that the tree of the first leaves became the larger one by leaves put behind them (2.1.4.1). */
    public static List<TreeHash> consistency(Nodes nodes, long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + to + " leaves does not begin with " + from + ".");
        }
        if (from == 0 || from == to) {
            return List.of();
        }
        List<TreeHash> path = new ArrayList<>();
        long start = 0;
        long length = to;
        while (start + length > from) {
            long left = leftOf(length);
            if (from - start <= left) {
                path.add(hash(nodes, start + left, length - left));
                length = left;
            } else {
                path.add(hash(nodes, start, left));
                start += left;
                length -= left;
            }
        }
        // The root of the older tree is known to who checks; any other place where the two part is not.
        if (start > 0) {
            path.add(hash(nodes, start, length));
        }
        return path.reversed();
    }

    /** Whether the leaf stands there in the tree with this root (2.1.3.2). */
    public static boolean includes(TreeHash leaf, long index, long size, List<TreeHash> path, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        TreeHash reached = leaf;
        for (TreeHash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                reached = TreeHash.node(beside, reached);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                reached = TreeHash.node(reached, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /** Whether the tree with the second root begins with the leaves of the one with the first (2.1.4.2). */
    public static boolean isConsistent(long from, TreeHash fromRoot, long to, TreeHash toRoot, List<TreeHash> path) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        if (from == 0) {
            return path.isEmpty() && fromRoot.equals(TreeHash.EMPTY);
        }
        boolean olderIsFull = Long.bitCount(from) == 1;
        if (path.isEmpty() && !olderIsFull) {
            return false;
        }
        List<TreeHash> rest = olderIsFull ? path : path.subList(1, path.size());
        long at = from - 1;
        long last = to - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        TreeHash older = olderIsFull ? fromRoot : path.getFirst();
        TreeHash newer = older;
        for (TreeHash beside : rest) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                older = TreeHash.node(beside, older);
                newer = TreeHash.node(beside, newer);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                newer = TreeHash.node(newer, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
    }

    /** The tree over a run of leaves; where it begins, a full subtree of its length may. */
    private static TreeHash hash(Nodes nodes, long start, long length) {
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.at(level, start >> level);
        }
        long left = leftOf(length);
        return TreeHash.node(hash(nodes, start, left), hash(nodes, start + left, length - left));
    }

    /** The largest power of two below the length. */
    private static long leftOf(long length) {
        return Long.highestOneBit(length - 1);
    }
}
