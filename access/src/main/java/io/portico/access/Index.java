package io.portico.access;

import java.util.List;
import java.util.Set;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Persistent maps from one key to many values, in no order or in the order they came. */
final class Index {

    private Index() {}

    static <K, V> Set<V> set(PMap<K, PSet<V>> index, K key) {
        PSet<V> values = index.get(key);
        return values == null ? Set.of() : values;
    }

    static <K, V> PMap<K, PSet<V>> plus(PMap<K, PSet<V>> index, K key, V value) {
        return index.plus(key, index.getOrDefault(key, HashTreePSet.empty()).plus(value));
    }

    static <K, V> PMap<K, PSet<V>> minus(PMap<K, PSet<V>> index, K key, V value) {
        return index.plus(key, index.getOrDefault(key, HashTreePSet.empty()).minus(value));
    }

    static <K, V> List<V> list(PMap<K, PVector<V>> index, K key) {
        PVector<V> values = index.get(key);
        return values == null ? List.of() : values;
    }

    static <K, V> PMap<K, PVector<V>> append(PMap<K, PVector<V>> index, K key, V value) {
        return index.plus(key, index.getOrDefault(key, TreePVector.empty()).plus(value));
    }

    static <K, V> PMap<K, PVector<V>> remove(PMap<K, PVector<V>> index, K key, V value) {
        return index.plus(key, without(index.getOrDefault(key, TreePVector.empty()), value));
    }

    /** The list without the value. Looked for from the end: what is taken back has mostly just come. */
    static <V> PVector<V> without(PVector<V> list, V value) {
        int at = list.lastIndexOf(value);
        return at < 0 ? list : list.minus(at);
    }
}
