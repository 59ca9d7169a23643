package io.portico.access;

import io.portico.access.Missing.What;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects why, while the rules are read. A silent trail collects nothing and costs nothing, so that the short answer
 * and the long one come from the same evaluation. Rules say {@code return trail.because(…)} or {@code trail.lacks(…)}:
 * the first is always true, the second always false.
 */
final class Trail {

    private final boolean silent;
    private final List<Reason> reasons = new ArrayList<>(0);
    private final List<Missing> missing = new ArrayList<>(0);

    private Trail(boolean silent) {
        this.silent = silent;
    }

    static Trail silent() {
        return new Trail(true);
    }

    static Trail speaking() {
        return new Trail(false);
    }

    boolean isSilent() {
        return silent;
    }

    boolean because(int rule, @Nullable Fact fact, Saying saying, Object first, Object second) {
        if (!silent) {
            Sentence sentence = new Sentence(saying, List.of(first, second));
            Reason reason = fact == null
                    ? new Reason(rule, null, null, null, null, sentence)
                    : new Reason(rule, fact.event(), fact.at(), fact.by(), fact.why(), sentence);
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return true;
    }

    boolean lacks(int rule, What what, Saying saying, Object first, Object second) {
        if (!silent) {
            Missing lack = new Missing(rule, what, new Sentence(saying, List.of(first, second)));
            if (!missing.contains(lack)) {
                missing.add(lack);
            }
        }
        return false;
    }

    /** How much was said when some alternatives began. */
    record Mark(int reasons, int missing) {
        private static final Mark NOTHING = new Mark(0, 0);
    }

    Mark mark() {
        return silent ? Mark.NOTHING : new Mark(reasons.size(), missing.size());
    }

    /** The alternatives came to nothing: what spoke for one is no reason. What they lacked are still ways. */
    boolean forget(Mark mark) {
        reasons.subList(mark.reasons(), reasons.size()).clear();
        return false;
    }

    /** One of the alternatives holds: what the others lacked is not missed. */
    boolean settle(Mark mark) {
        missing.subList(mark.missing(), missing.size()).clear();
        return true;
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    List<Missing> missing() {
        return List.copyOf(missing);
    }
}
