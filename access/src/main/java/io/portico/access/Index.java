package io.portico.access;

import java.util.List;
import java.util.Set;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Persistent maps from one key to many values; a key without values is not kept. */
final class Index {

    private Index() {}

    static <K, V> Set<V> set(PMap<K, PSet<V>> index, K key) {
        PSet<V> values = index.get(key);
        return values == null ? Set.of() : values;
    }

    static <K, V> PMap<K, PSet<V>> plus(PMap<K, PSet<V>> index, K key, V value) {
        PSet<V> values = index.get(key);
        return index.plus(key, values == null ? HashTreePSet.singleton(value) : values.plus(value));
    }

    static <K, V> PMap<K, PSet<V>> minus(PMap<K, PSet<V>> index, K key, V value) {
        PSet<V> values = index.get(key);
        if (values == null) {
            return index;
        }
        PSet<V> left = values.minus(value);
        return left.isEmpty() ? index.minus(key) : index.plus(key, left);
    }

    static <K, V> List<V> list(PMap<K, PVector<V>> index, K key) {
        PVector<V> values = index.get(key);
        return values == null ? List.of() : values;
    }

    static <K, V> PMap<K, PVector<V>> append(PMap<K, PVector<V>> index, K key, V value) {
        PVector<V> values = index.get(key);
        return index.plus(key, values == null ? TreePVector.singleton(value) : values.plus(value));
    }

    static <K, V> PMap<K, PVector<V>> remove(PMap<K, PVector<V>> index, K key, V value) {
        PVector<V> values = index.get(key);
        if (values == null) {
            return index;
        }
        PVector<V> left = values.minus(value);
        return left.isEmpty() ? index.minus(key) : index.plus(key, left);
    }
}
