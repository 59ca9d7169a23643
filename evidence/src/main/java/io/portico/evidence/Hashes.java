package io.portico.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The leaves of a tree, in their order, as close together as they can lie: a million of them take 32 megabytes. */
final class Hashes {

    private static final int IN_PAGE = 1 << 15;

    private final List<byte[]> pages = new ArrayList<>();
    private long size;

    void add(TreeHash hash) {
        int place = (int) (size % IN_PAGE);
        if (place == 0) {
            pages.add(new byte[IN_PAGE * TreeHash.BYTES]);
        }
        hash.copyTo(pages.getLast(), place * TreeHash.BYTES);
        size++;
    }

    TreeHash at(long index) {
        int place = (int) (index % IN_PAGE) * TreeHash.BYTES;
        return TreeHash.of(Arrays.copyOfRange(pages.get((int) (index / IN_PAGE)), place, place + TreeHash.BYTES));
    }

    long size() {
        return size;
    }
}
