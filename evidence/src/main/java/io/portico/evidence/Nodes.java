package io.portico.evidence;

/** Where the hashes of a tree lie. */
@FunctionalInterface
public interface Nodes {

    /**
     * The hash of the full subtree of 2^level leaves that begins at the leaf index·2^level. It is only asked for such as
     * are full.
     */
    TreeHash at(int level, long index);
}
