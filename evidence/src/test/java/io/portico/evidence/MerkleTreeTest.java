package io.portico.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int MANY = 300;

    /** The leaves with which implementations of RFC 6962 have been compared since the first. */
    private static final List<byte[]> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final List<String> KNOWN_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void knownLeavesHaveTheirKnownRoots() {
        Known tree = new Known(KNOWN.stream().map(TreeHash::leaf).toList());
        for (int size = 0; size < KNOWN_ROOTS.size(); size++) {
            assertThat(MerkleTree.root(tree, size).hex()).isEqualTo(KNOWN_ROOTS.get(size));
        }
    }

    @Test
    void knownLeavesHaveTheirKnownPaths() {
        Known tree = new Known(KNOWN.stream().map(TreeHash::leaf).toList());
        assertThat(hex(MerkleTree.inclusion(tree, 0, 1))).isEmpty();
        assertThat(hex(MerkleTree.inclusion(tree, 0, 8)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(MerkleTree.inclusion(tree, 5, 8)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(MerkleTree.inclusion(tree, 2, 3)))
                .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hex(MerkleTree.inclusion(tree, 1, 5)))
                .containsExactly(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
        assertThat(hex(MerkleTree.consistency(tree, 1, 1))).isEmpty();
        assertThat(hex(MerkleTree.consistency(tree, 1, 8)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(MerkleTree.consistency(tree, 6, 8)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(MerkleTree.consistency(tree, 2, 5)))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
        assertThat(hex(MerkleTree.consistency(tree, 6, 7)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void rootsAndPathsAreThoseOfThePlainReading() {
        Known tree = new Known(leaves());
        for (int size = 0; size <= MANY; size++) {
            TreeHash root = tree.root(0, size);
            assertThat(MerkleTree.root(tree, size)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                List<TreeHash> path = MerkleTree.inclusion(tree, index, size);
                assertThat(path).isEqualTo(tree.inclusion(index, 0, size));
                assertThat(MerkleTree.includes(tree.leaves.get(index), index, size, path, root))
                        .isTrue();
            }
            for (int from = 0; from <= size; from++) {
                List<TreeHash> path = MerkleTree.consistency(tree, from, size);
                assertThat(path).isEqualTo(from == 0 ? List.of() : tree.consistency(from, 0, size, true));
                assertThat(MerkleTree.isConsistent(from, tree.root(0, from), size, root, path))
                        .isTrue();
            }
        }
    }

    @Test
    void aLeafIsRefusedWithAnyBitOfItsPathItsRootOrItselfFlipped() {
        Known tree = new Known(leaves());
        for (int size : new int[] {1, 2, 3, 5, 7, 8, 13, 37}) {
            TreeHash root = tree.root(0, size);
            for (int index = 0; index < size; index++) {
                TreeHash leaf = tree.leaves.get(index);
                List<TreeHash> path = MerkleTree.inclusion(tree, index, size);
                for (int bit = 0; bit < 256; bit++) {
                    assertThat(MerkleTree.includes(flipped(leaf, bit), index, size, path, root))
                            .isFalse();
                    assertThat(MerkleTree.includes(leaf, index, size, path, flipped(root, bit)))
                            .isFalse();
                    for (int at = 0; at < path.size(); at++) {
                        assertThat(MerkleTree.includes(leaf, index, size, flipped(path, at, bit), root))
                                .isFalse();
                    }
                }
                for (List<TreeHash> other : misshapen(path)) {
                    assertThat(MerkleTree.includes(leaf, index, size, other, root))
                            .isFalse();
                }
            }
        }
    }

    /** Some leaves lie on the same way in trees of two sizes: there the root tells them apart, and the checkpoint its size. */
    @Test
    void aLeafIsRefusedAtAnotherIndexOrInATreeOfAnotherSizeWhereItsWayIsAnother() {
        Known tree = new Known(leaves());
        int refused = 0;
        for (int size = 1; size <= 70; size++) {
            for (int index = 0; index < size; index++) {
                TreeHash leaf = tree.leaves.get(index);
                List<TreeHash> path = MerkleTree.inclusion(tree, index, size);
                for (int bit = 0; bit < 64; bit++) {
                    long elsewhere = index ^ 1L << bit;
                    assertThat(MerkleTree.includes(leaf, elsewhere, size, path, tree.root(0, size)))
                            .isFalse();
                    long other = size ^ 1L << bit;
                    boolean sameWay =
                            other > index && other <= MANY && way(index, size).equals(way(index, (int) other));
                    assertThat(MerkleTree.includes(leaf, index, other, path, tree.root(0, size)))
                            .isEqualTo(sameWay);
                    refused += sameWay ? 0 : 1;
                    if (other > 0 && other <= MANY) {
                        assertThat(MerkleTree.includes(leaf, index, other, path, tree.root(0, (int) other)))
                                .isFalse();
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(70 * 35 * 60);
    }

    @Test
    void anOlderTreeIsRefusedWithAnyBitOfPathOrRootsFlipped() {
        Known tree = new Known(leaves());
        for (int to : new int[] {2, 3, 6, 7, 8, 13, 37}) {
            TreeHash newer = tree.root(0, to);
            for (int from = 1; from <= to; from++) {
                TreeHash older = tree.root(0, from);
                List<TreeHash> path = MerkleTree.consistency(tree, from, to);
                for (int bit = 0; bit < 256; bit++) {
                    assertThat(MerkleTree.isConsistent(from, flipped(older, bit), to, newer, path))
                            .isFalse();
                    assertThat(MerkleTree.isConsistent(from, older, to, flipped(newer, bit), path))
                            .isFalse();
                    for (int at = 0; at < path.size(); at++) {
                        assertThat(MerkleTree.isConsistent(from, older, to, newer, flipped(path, at, bit)))
                                .isFalse();
                    }
                }
                for (List<TreeHash> other : misshapen(path)) {
                    assertThat(MerkleTree.isConsistent(from, older, to, newer, other))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void anOlderTreeIsRefusedUnderOtherSizesWhereTheyMeanAnotherWay() {
        Known tree = new Known(leaves());
        for (int to = 1; to <= 70; to++) {
            for (int from = 1; from < to; from++) {
                List<TreeHash> path = MerkleTree.consistency(tree, from, to);
                TreeHash older = tree.root(0, from);
                TreeHash newer = tree.root(0, to);
                for (int bit = 0; bit < 64; bit++) {
                    long otherFrom = from ^ 1L << bit;
                    assertThat(MerkleTree.isConsistent(otherFrom, older, to, newer, path))
                            .isEqualTo(sameWays(from, to, otherFrom, to));
                    long otherTo = to ^ 1L << bit;
                    assertThat(MerkleTree.isConsistent(from, older, otherTo, newer, path))
                            .isEqualTo(sameWays(from, to, from, otherTo));
                }
            }
        }
    }

    @Test
    void theEmptyTreeIsABeginningOfEveryOtherAndNoLeafIsInIt() {
        Known tree = new Known(leaves());
        TreeHash root = tree.root(0, 5);
        assertThat(MerkleTree.isConsistent(0, TreeHash.EMPTY, 5, root, List.of()))
                .isTrue();
        assertThat(MerkleTree.isConsistent(0, root, 5, root, List.of())).isFalse();
        assertThat(MerkleTree.isConsistent(0, TreeHash.EMPTY, 5, root, List.of(root)))
                .isFalse();
        assertThat(MerkleTree.isConsistent(5, root, 4, tree.root(0, 4), List.of()))
                .isFalse();
        assertThat(MerkleTree.isConsistent(-1, root, 4, root, List.of())).isFalse();
        assertThat(MerkleTree.includes(root, 0, 0, List.of(), root)).isFalse();
        assertThat(MerkleTree.includes(root, -1, 1, List.of(), root)).isFalse();
        assertThatThrownBy(() -> MerkleTree.inclusion(tree, 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.consistency(tree, 6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.root(tree, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTreeThatGrowsAnswersEverySubtreeOnceItIsFullAndKnowsItsRootThroughout() {
        Known tree = new Known(leaves());
        Map<List<Long>, TreeHash> full = new HashMap<>();
        Nodes told = (level, index) -> full.get(List.of((long) level, index));
        Growing growing = new Growing();
        for (int size = 0; size < MANY; size++) {
            assertThat(growing.size()).isEqualTo(size);
            assertThat(growing.root()).isEqualTo(tree.root(0, size));
            Growing resumed = Growing.from(told, size);
            assertThat(resumed.root()).isEqualTo(growing.root());
            List<Growing.Node> nodes = growing.append(tree.leaves.get(size));
            assertThat(resumed.append(tree.leaves.get(size))).isEqualTo(nodes);
            assertThat(resumed.root()).isEqualTo(growing.root());
            for (Growing.Node node : nodes) {
                assertThat(full.put(List.of((long) node.level(), node.index()), node.hash()))
                        .isNull();
                assertThat(node.hash()).isEqualTo(tree.at(node.level(), node.index()));
            }
            assertThat(MerkleTree.root(told, size + 1)).isEqualTo(growing.root());
        }
        // Every level holds as many as fit.
        assertThat(full).hasSize(MANY + 150 + 75 + 37 + 18 + 9 + 4 + 2 + 1);
    }

    @Test
    void aHashIsReadFromLowerCaseHexOfItsLengthOnly() {
        TreeHash hash = TreeHash.leaf(new byte[] {1});
        assertThat(TreeHash.ofHex(hash.hex())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(TreeHash.of(hash.bytes())).isEqualTo(hash);
        for (String no : List.of(
                "",
                hash.hex().substring(1),
                hash.hex() + "0",
                hash.hex().toUpperCase(java.util.Locale.ROOT),
                "g" + hash.hex().substring(1),
                " " + hash.hex().substring(1),
                "١" + hash.hex().substring(1))) {
            assertThatThrownBy(() -> TreeHash.ofHex(no)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> TreeHash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        hash.bytes()[0]++;
        assertThat(hash).isEqualTo(TreeHash.leaf(new byte[] {1}));
    }

    private static List<TreeHash> leaves() {
        List<TreeHash> leaves = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            leaves.add(TreeHash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
        return leaves;
    }

    private static List<String> hex(List<TreeHash> path) {
        return path.stream().map(TreeHash::hex).toList();
    }

    private static TreeHash flipped(TreeHash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return TreeHash.of(bytes);
    }

    private static List<TreeHash> flipped(List<TreeHash> path, int at, int bit) {
        List<TreeHash> other = new ArrayList<>(path);
        other.set(at, flipped(path.get(at), bit));
        return other;
    }

    /** One more in front, behind, or one fewer. */
    private static List<List<TreeHash>> misshapen(List<TreeHash> path) {
        List<TreeHash> before = new ArrayList<>(path);
        before.addFirst(TreeHash.EMPTY);
        List<TreeHash> behind = new ArrayList<>(path);
        behind.addLast(TreeHash.EMPTY);
        return path.isEmpty()
                ? List.of(before, behind)
                : List.of(before, behind, path.subList(1, path.size()), path.subList(0, path.size() - 1));
    }

    /** On which side each hash of a leaf's path stands, from below. */
    private static String way(int index, int size) {
        if (size == 1) {
            return "";
        }
        int left = left(size);
        return index < left ? way(index, left) + ">" : way(index - left, size - left) + "<";
    }

    private static boolean sameWays(int from, int to, long otherFrom, long otherTo) {
        if (otherFrom < 1 || otherTo > MANY || otherFrom >= otherTo) {
            return false;
        }
        return ways(from, to).equals(ways((int) otherFrom, (int) otherTo));
    }

    /** How both roots are made of the older one and the hashes of the path. */
    private static List<String> ways(int from, int to) {
        List<String> named = new ArrayList<>();
        int length = new Known(leaves()).consistency(from, 0, to, true).size();
        for (int i = 0; i < length; i++) {
            named.add(Integer.toString(i));
        }
        return ways(from, to, true, named.iterator());
    }

    private static List<String> ways(int from, int to, boolean known, Iterator<String> path) {
        if (from == to) {
            String here = known ? "old" : path.next();
            return List.of(here, here);
        }
        int left = left(to);
        if (from <= left) {
            List<String> below = ways(from, left, known, path);
            return List.of(below.get(0), "(" + below.get(1) + "," + path.next() + ")");
        }
        List<String> below = ways(from - left, to - left, false, path);
        String beside = path.next();
        return List.of("(" + beside + "," + below.get(0) + ")", "(" + beside + "," + below.get(1) + ")");
    }

    private static int left(int size) {
        int left = 1;
        while (left * 2 < size) {
            left *= 2;
        }
        return left;
    }

    /** All of RFC 9162 2.1 as its definitions read, with each run of leaves remembered. */
    private static final class Known implements Nodes {
        private final List<TreeHash> leaves;
        private final Map<Long, TreeHash> remembered = new HashMap<>();

        Known(List<TreeHash> leaves) {
            this.leaves = leaves;
        }

        @Override
        public TreeHash at(int level, long index) {
            assertThat((index + 1) << level).as("only full ones").isLessThanOrEqualTo(leaves.size());
            return root((int) index << level, (int) (index + 1) << level);
        }

        TreeHash root(int start, int end) {
            if (start == end) {
                return TreeHash.EMPTY;
            }
            if (end - start == 1) {
                return leaves.get(start);
            }
            TreeHash known = remembered.get((long) start << 32 | end);
            if (known == null) {
                int middle = start + left(end - start);
                known = TreeHash.node(root(start, middle), root(middle, end));
                remembered.put((long) start << 32 | end, known);
            }
            return known;
        }

        List<TreeHash> inclusion(int index, int start, int end) {
            if (end - start == 1) {
                return List.of();
            }
            int middle = start + left(end - start);
            return index < middle
                    ? and(inclusion(index, start, middle), root(middle, end))
                    : and(inclusion(index, middle, end), root(start, middle));
        }

        List<TreeHash> consistency(int from, int start, int end, boolean known) {
            if (from == end) {
                return known ? List.of() : List.of(root(start, end));
            }
            int middle = start + left(end - start);
            return from <= middle
                    ? and(consistency(from, start, middle, known), root(middle, end))
                    : and(consistency(from, middle, end, false), root(start, middle));
        }

        private static List<TreeHash> and(List<TreeHash> path, TreeHash last) {
            List<TreeHash> all = new ArrayList<>(path);
            all.add(last);
            return all;
        }
    }
}
