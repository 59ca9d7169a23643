package io.portico.evidence;

import java.util.ArrayList;
import java.util.List;

/** A tree to which leaves are put. It keeps the roots of its full subtrees only, the largest first. */
public final class Growing {

    /** A full subtree, as {@link Nodes} names it. */
    public record Node(int level, long index, TreeHash hash) {}

    private final List<TreeHash> peaks = new ArrayList<>();
    private long size;

    public Growing() {}

    /** Goes on with a tree of this many leaves. */
    public static Growing from(Nodes nodes, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no leaves or some, and not " + size + ".");
        }
        Growing growing = new Growing();
        growing.size = size;
        long start = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                growing.peaks.add(nodes.at(level, start >> level));
                start += 1L << level;
            }
        }
        return growing;
    }

    /** Puts a leaf behind the others. Answers which subtrees became full by it: the leaf itself, and then ever larger ones. */
    public List<Node> append(TreeHash leaf) {
        List<Node> full = new ArrayList<>();
        full.add(new Node(0, size, leaf));
        TreeHash reached = leaf;
        for (int level = 0; (size >> level & 1) == 1; level++) {
            reached = TreeHash.node(peaks.removeLast(), reached);
            full.add(new Node(level + 1, size >> (level + 1), reached));
        }
        peaks.add(reached);
        size++;
        return full;
    }

    public long size() {
        return size;
    }

    public TreeHash root() {
        if (peaks.isEmpty()) {
            return TreeHash.EMPTY;
        }
        TreeHash root = peaks.getLast();
        for (TreeHash left : peaks.reversed().subList(1, peaks.size())) {
            root = TreeHash.node(left, root);
        }
        return root;
    }
}
