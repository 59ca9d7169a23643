package io.portico.projections.search;

import io.portico.projections.Texts;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shelves of the agencies in which somebody searches; filled by the first search, gone some minutes after the last.
 * Together they take a part of the heap and no more: what was used longest ago goes first.
 */
public final class Shelves {

    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;
    private static final int PART_OF_HEAP = 8;
    private static final long MAX_BYTES = 256L << 20;
    private static final Actor READER = Actor.system("search");

    private final ViewStore store;
    private final Function<Texts, CardMaker> making;
    private final CardMaker cards;
    private final Clock clock;
    private final long room;
    private final Map<String, Shelf> byAgency = new LinkedHashMap<>(16, 0.75f, true);

    public Shelves(ViewStore store, Confidences confidences, Clock clock) {
        this(store, confidences, clock, Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
    }

    /** @param room about how many bytes all shelves may take at most */
    public Shelves(ViewStore store, Confidences confidences, Clock clock, long room) {
        this(store, confidences, clock, room, texts -> new Cards(store, texts));
    }

    /** @param making makes the cards out of opened texts */
    Shelves(ViewStore store, Confidences confidences, Clock clock, long room, Function<Texts, CardMaker> making) {
        this.store = store;
        this.making = making;
        this.cards = making.apply(new Texts(confidences));
        this.clock = clock;
        this.room = room;
    }

    /** Others for the same house, which open texts in another way. */
    public Shelves opening(Confidences confidences) {
        return new Shelves(store, confidences, clock, room, making);
    }

    /** The words that searches of the bound work's agency look through, by the document they are in, some at a time. */
    public void each(Consumer<Map<String, String>> reader) {
        int count = Catalogue.count(store);
        if (count > 0) {
            List<String> documents = Catalogue.between(store, 0, count).stream()
                    .filter(entry -> !entry.startsWith(Catalogue.STRUCK))
                    .toList();
            for (int from = 0; from < documents.size(); from += AT_ONCE) {
                Map<String, String> some = new HashMap<>();
                cards.of(documents.subList(from, Math.min(documents.size(), from + AT_ONCE)))
                        .forEach((document, made) -> some.put(document, words(made)));
                reader.accept(some);
            }
        }
    }

    private static String words(List<Card> made) {
        return made.stream()
                .map(card -> card.key() + ' ' + card.title() + ' ' + card.text())
                .collect(Collectors.joining("\n"));
    }

    /** The shelf of the bound work's agency, with all that has been written so far. */
    Shelf current() {
        String agencyId = Tenancy.agencyId();
        Shelf shelf;
        synchronized (byAgency) {
            shelf = byAgency.computeIfAbsent(agencyId, _ -> new Shelf(store, cards, room));
            shelf.usedAt(clock.instant());
        }
        shelf.catchUp();
        makeRoom();
        return shelf;
    }

    /** Always leaves the one that was used last. */
    private void makeRoom() {
        synchronized (byAgency) {
            long taken = weight();
            Iterator<Shelf> eldestFirst = byAgency.values().iterator();
            while (taken > room && byAgency.size() > 1) {
                taken -= eldestFirst.next().weight();
                eldestFirst.remove();
            }
        }
    }

    /** Takes an agency's shelf out of memory. */
    public void forget(String agencyId) {
        synchronized (byAgency) {
            byAgency.remove(agencyId);
        }
    }

    /** About how many bytes all shelves take now. */
    public long weight() {
        synchronized (byAgency) {
            return byAgency.values().stream().mapToLong(Shelf::weight).sum();
        }
    }

    /**
     * Takes what was deleted out of memory where nobody has searched since, and whole shelves that nobody uses any more.
     * To be done every second, as long as keys that were erased elsewhere may be held.
     */
    public void sweep() {
        Instant idleSince = clock.instant().minus(IDLE);
        Map<String, Shelf> used;
        synchronized (byAgency) {
            byAgency.values().removeIf(shelf -> !shelf.wasUsedAfter(idleSince));
            used = Map.copyOf(byAgency);
        }
        used.forEach(this::catchUp);
    }

    /** A shelf that cannot be brought up to date is none: the next search fills another. The others do not wait for it. */
    private void catchUp(String agencyId, Shelf shelf) {
        try {
            Tenancy.run(new Work(agencyId, READER), shelf::catchUp);
        } catch (RuntimeException e) {
            LOG.warn("the words of an agency could not be brought up to date and leave memory", e);
            synchronized (byAgency) {
                byAgency.remove(agencyId, shelf);
            }
        }
    }
}
