package io.portico.projections.leaks;

import io.portico.messages.leakproof.LeakKind;
import io.portico.messages.leakproof.LeakPlace;
import io.portico.projections.leaks.LeakSearch.Suspect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was met and was not for whoever comes by it: at first as far as was known then, in the end for certain. */
final class Suspects {

    private static final int AT_ONCE = 1_000;
    /** Whoever has so many leaks is not helped by the number of the others. */
    private static final int MOST = 10_000;

    private final Sources sources;
    private final List<Suspect> open = new ArrayList<>();
    private final Map<Thing, Suspect> sure = new LinkedHashMap<>();

    Suspects(Sources sources) {
        this.sources = sources;
    }

    /** Something that leaked to a place, however often it lies there. */
    private record Thing(LeakPlace place, LeakKind kind, long name, String where) {

        static Thing of(Suspect suspect) {
            return new Thing(
                    suspect.place(), suspect.kind(), suspect.name(), suspect.name() == 0 ? suspect.where() : "");
        }
    }

    void note(Suspect suspect) {
        open.add(suspect);
        if (open.size() == AT_ONCE) {
            settle();
        }
    }

    /** Those of which it is certain by now, each where it was met first. */
    List<Suspect> sure() {
        settle();
        return List.copyOf(sure.values());
    }

    /** What came while it was looked at came from events that came, too; so nothing is called a leak before they are read. */
    private void settle() {
        sources.readOn();
        List<Suspect> left =
                open.stream().filter(suspect -> !suspect.isCleared(sources)).toList();
        open.clear();
        Set<Long> ambiguous = sources.ambiguous(names(left, LeakKind.ID::equals));
        Set<Long> constants = sources.constants(names(left, LeakKind.NAME::equals));
        for (Suspect suspect : left) {
            boolean isTold =
                    switch (suspect.kind()) {
                        case ID -> !ambiguous.contains(suspect.name());
                        case NAME -> !constants.contains(suspect.name());
                        case TEXT, UNKNOWN, UNREAD -> true;
                    };
            if (isTold && sure.size() < MOST) {
                sure.putIfAbsent(Thing.of(suspect), suspect);
            }
        }
    }

    private static Set<Long> names(List<Suspect> suspects, Predicate<LeakKind> kinds) {
        return suspects.stream()
                .filter(suspect -> kinds.test(suspect.kind()))
                .map(Suspect::name)
                .collect(Collectors.toSet());
    }
}
