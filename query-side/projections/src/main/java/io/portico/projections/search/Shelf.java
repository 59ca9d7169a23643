package io.portico.projections.search;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.ThreadWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The cards of one agency, kept in memory while somebody searches. Cards that do not fit any more are made anew with
 * each question, which takes longer and finds the same.
 */
final class Shelf {

    private static final int SLICE = 1_000;

    private final ViewStore store;
    private final CardMaker cards;
    private final long room;
    private final Map<String, List<Card>> kept = new ConcurrentHashMap<>();
    /** How many documents each thread of a task has, by the task's id. */
    private final Map<String, Map<ThreadName, Integer>> chunks = new ConcurrentHashMap<>();
    /** Companies and brands, which the access state knows but does not list in an order of their own. */
    private final Set<CompanyId> companies = new ConcurrentSkipListSet<>(Comparator.comparing(CompanyId::value));

    private final Set<BrandId> brands = new ConcurrentSkipListSet<>(Comparator.comparing(BrandId::value));

    private final AtomicLong weight = new AtomicLong();
    private volatile int known;
    private volatile Instant usedAt = Instant.EPOCH;

    /** @param room about how many bytes it may take at most */
    Shelf(ViewStore store, CardMaker cards, long room) {
        this.store = store;
        this.cards = cards;
        this.room = room;
    }

    void usedAt(Instant now) {
        usedAt = now;
    }

    boolean wasUsedAfter(Instant instant) {
        return usedAt.isAfter(instant);
    }

    long weight() {
        return weight.get();
    }

    /** Reads what has been written since. What was deleted by then is not in memory after this. */
    void catchUp() {
        if (Catalogue.count(store) != known) {
            readOn();
        }
    }

    private synchronized void readOn() {
        int count = Catalogue.count(store);
        if (count < known) {
            kept.clear();
            chunks.clear();
            companies.clear();
            brands.clear();
            weight.set(0);
            known = 0;
        }
        if (count > known) {
            List<String> documents = List.copyOf(Catalogue.between(store, known, count));
            for (int from = 0; from < documents.size(); from += SLICE) {
                read(documents.subList(from, Math.min(documents.size(), from + SLICE)));
            }
            known = count;
        }
    }

    private void read(List<String> entries) {
        Map<String, List<Card>> read = cards.of(entries.stream()
                .filter(entry -> !entry.startsWith(Catalogue.STRUCK))
                .toList());
        for (String entry : entries) {
            if (entry.startsWith(Catalogue.STRUCK)) {
                keep(entry.substring(Catalogue.STRUCK.length()), List.of());
            } else {
                keep(entry, read.getOrDefault(entry, List.of()));
                note(entry);
            }
        }
    }

    private void keep(String document, List<Card> now) {
        weight.addAndGet(-weight(kept.getOrDefault(document, List.of())));
        long heavier = weight(now);
        if (weight.get() + heavier > room && heavier > 0) {
            kept.remove(document);
        } else {
            kept.put(document, now);
            weight.addAndGet(heavier);
        }
    }

    private void note(String document) {
        if (document.startsWith("thread:")) {
            int number = document.lastIndexOf('/');
            int thread = document.lastIndexOf('/', number - 1);
            noteChunk(
                    document.substring("thread:".length(), thread),
                    ThreadName.valueOf(document.substring(thread + 1, number)),
                    Integer.parseInt(document, number + 1, document.length(), 10));
        } else if (document.startsWith("company:")) {
            companies.add(new CompanyId(document.substring("company:".length())));
        } else if (document.startsWith("brand:")) {
            brands.add(new BrandId(document.substring("brand:".length())));
        }
    }

    /** Readers do not wait for writers, so what they have is never changed. */
    private void noteChunk(String taskId, ThreadName thread, int number) {
        Map<ThreadName, Integer> counts = new EnumMap<>(ThreadName.class);
        counts.putAll(chunks.getOrDefault(taskId, Map.of()));
        counts.merge(thread, number + 1, Math::max);
        chunks.put(taskId, counts);
    }

    private static long weight(List<Card> cards) {
        long weight = 0;
        for (Card card : cards) {
            weight += card.weight();
        }
        return weight;
    }

    /** The documents of the posts in a task's thread. */
    List<String> chunks(TaskId taskId, ThreadName thread) {
        int count = chunks.getOrDefault(taskId.value(), Map.of()).getOrDefault(thread, 0);
        return IntStream.range(0, count)
                .mapToObj(number -> ThreadWriter.chunk(taskId, thread, number))
                .toList();
    }

    /** All companies there are, for those who may know. */
    Set<CompanyId> companies() {
        return companies;
    }

    /** All brands there are, for those who may know. */
    Set<BrandId> brands() {
        return brands;
    }

    /** The cards of the documents, those that are not kept made anew; none for what has no words. */
    Map<String, List<Card>> cards(Collection<String> documents) {
        Map<String, List<Card>> found = HashMap.newHashMap(documents.size());
        List<String> missing = new ArrayList<>();
        for (String document : documents) {
            List<Card> cards = kept.get(document);
            if (cards == null) {
                missing.add(document);
            } else {
                found.put(document, cards);
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(cards.of(missing));
        }
        return found;
    }
}
