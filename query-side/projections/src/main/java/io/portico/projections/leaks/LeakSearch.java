package io.portico.projections.leaks;

import io.portico.access.AccessStates;
import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.messages.leakproof.Leak;
import io.portico.messages.leakproof.LeakKind;
import io.portico.messages.leakproof.LeakPlace;
import io.portico.messages.leakproof.LeakReport;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.LedgerRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks through all that lies or is said outside of one agency, and holds every text of it against the events that say it. It
 * writes nothing.
 */
public final class LeakSearch {

    /** How far a run is, of what it is sure to do at least. */
    public interface Watching {
        void at(LeakPlace place, long done);
    }

    private final LedgerRows ledger;
    private final ViewStore store;
    private final AccessStates states;
    private final OutsideDoors doors;

    public LeakSearch(LedgerRows ledger, ViewStore store, AccessStates states, OutsideDoors doors) {
        this.ledger = ledger;
        this.store = store;
        this.states = states;
        this.doors = doors;
    }

    /** One run through the agency of the current work. */
    public LeakReport run(Watching watching) {
        int parts = 1;
        while (true) {
            try {
                return run(parts, watching);
            } catch (Sources.TooMany tooMany) {
                parts *= 2;
            }
        }
    }

    private LeakReport run(int parts, Watching watching) {
        Findings all = new Findings();
        LeakReport report = null;
        for (int part = 0; part < parts; part++) {
            Sources sources = new Sources(ledger, part, parts);
            sources.readOn();
            long events = sources.events();
            long texts = sources.texts();
            String last = sources.upTo();
            OutsideWalk walk = new OutsideWalk(store, states, doors, sources, watching);
            walk.all();
            all.add(walk.found());
            report = walk.counted(events, last, texts);
        }
        return all.in(report == null ? OutsideWalk.NOTHING : report, new Sources(ledger, 0, 1));
    }

    /** What was found in all parts. */
    private static final class Findings {

        private final List<Suspect> kept = new ArrayList<>();
        private long count;

        void add(List<Suspect> found) {
            count += found.size();
            found.stream()
                    .limit(Math.max(0, LeakReport.MOST_LEAKS - kept.size()))
                    .forEach(kept::add);
        }

        LeakReport in(LeakReport report, Sources sources) {
            Set<Long> names = kept.stream().map(Suspect::name).collect(Collectors.toSet());
            Map<Long, Sources.Source> from = sources.named(names);
            List<Leak> leaks = kept.stream()
                    .map(suspect -> suspect.leak(Optional.ofNullable(from.get(suspect.name()))))
                    .toList();
            return new LeakReport(
                    report.events(),
                    report.lastEvent(),
                    report.texts(),
                    report.clientRecords(),
                    report.partnerRecords(),
                    report.mails(),
                    report.cards(),
                    report.people(),
                    report.answers(),
                    report.shown(),
                    report.unasked(),
                    count,
                    leaks);
        }
    }

    /**
     * Something that was not for those who come by it, as far as was known when it was met.
     *
     * @param name its name in memory; 0 when it has none
     * @param allowed whether it may be there after all, as far as is known by then
     */
    record Suspect(LeakPlace place, LeakKind kind, String where, long name, Allowed allowed) {

        boolean isCleared(Sources sources) {
            return name != 0 && allowed.by(sources, name);
        }

        Leak leak(Optional<Sources.Source> source) {
            return new Leak(
                    place,
                    kind,
                    where,
                    source.map(Sources.Source::eventId).orElse(null),
                    source.map(Sources.Source::component).orElse(null));
        }
    }

    /** Whether something may be where it is. */
    interface Allowed {
        boolean by(Sources sources, long name);
    }

    /** Who comes by something: an audience, and of it only the person when there is one. */
    record Reader(Audience audience, Optional<UserId> person) {

        /** @param key whose key sealed the text, such as {@code user:4f…}; empty when it is not known */
        Allowed allowed(String key) {
            return (sources, name) -> sources.mayBeFor(audience, name)
                    || person.filter(one -> sources.isHeldBy(one, name)).isPresent()
                    || (sources.mayBeForItsSubject(name)
                            && person.map(UserId::named).filter(key::equals).isPresent());
        }
    }
}
