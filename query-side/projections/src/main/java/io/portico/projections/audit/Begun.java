package io.portico.projections.audit;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What was begun for somebody and is kept, so that whoever asks again pays only for what has happened since. What was asked
 * for last stays in any case: were it weighed against what is asked for often, as caches do, whoever goes on piece by piece
 * would begin anew each time.
 */
final class Begun<K, V> {

    /** As much of all agencies together; beyond it what was asked for longest ago is begun anew when it is asked for. */
    private static final int MOST = 300_000;

    /** Each holds the state it has come to, which others may have left behind. */
    private static final int MOST_KEPT = 500;

    private final Function<K, V> begin;
    private final ToIntFunction<V> size;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    Begun(Function<K, V> begin, ToIntFunction<V> size) {
        this.begin = begin;
        this.size = size;
    }

    /** Asks it, and takes note of how much it holds afterwards. Whatever breaks off on the way is begun anew. */
    <A> A ask(K key, Function<V, A> question) {
        V it = at(key);
        boolean whole = false;
        try {
            A answer = question.apply(it);
            whole = true;
            return answer;
        } finally {
            spare(key, whole);
        }
    }

    private V at(K key) {
        synchronized (kept) {
            V it = kept.get(key);
            if (it != null) {
                return it;
            }
        }
        V it = begin.apply(key);
        synchronized (kept) {
            V other = kept.putIfAbsent(key, it);
            return other == null ? it : other;
        }
    }

    private void spare(K key, boolean whole) {
        synchronized (kept) {
            if (!whole) {
                kept.remove(key);
            }
            long all = kept.values().stream().mapToLong(size::applyAsInt).sum();
            Iterator<V> oldest = kept.values().iterator();
            while ((all > MOST && kept.size() > 1) || kept.size() > MOST_KEPT) {
                all -= size.applyAsInt(oldest.next());
                oldest.remove();
            }
        }
    }
}
