package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.projections.Texts;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.access.AccessHistoryProjection;
import io.portico.projections.access.HistoryEntry;
import io.portico.projections.access.HistoryHead;
import io.portico.projections.store.Place;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history page by page: nothing is missed, nothing told twice, and no page looks through more than it may. */
class HistoryPagesTest {

    private static final Work WORK = new Work("acme", Actor.person("olga"));
    private static final Instant BEGIN = Instant.parse("2026-11-21T09:00:00Z");
    private static final int ENTRIES = 1_300;
    private static final List<String> TYPES = List.of("project-opened", "task-shared", "access-moved", "signed-in");

    @TempDir
    Path folder;

    private final Random random = new Random(20);
    private final List<HistoryEntry> history = new ArrayList<>();
    private ViewsUnderTest views;
    private HistoryPages pages;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        pages = new HistoryPages(views.store, new Texts(views.confidences), views.events);
        Map<String, Object> documents = new LinkedHashMap<>();
        Instant latest = BEGIN;
        for (int number = 1; number <= ENTRIES; number++) {
            // Now and then a clock steps back.
            Instant at = BEGIN.plusSeconds(number + (random.nextInt(10) == 0 ? -random.nextInt(200) : 0));
            latest = at.isAfter(latest) ? at : latest;
            String type = random.nextInt(200) == 0 ? "rare" : TYPES.get(random.nextInt(TYPES.size()));
            HistoryEntry entry = new HistoryEntry(
                    "e" + number, number, at, latest, type, null, "{}", "olga", "PERSON", null, List.of("user:anna"));
            history.add(entry);
            documents.put(AccessHistoryProjection.id(number), entry);
        }
        documents.put(AccessHistoryProjection.HEAD, new HistoryHead(ENTRIES, latest));
        Tenancy.run(WORK, () -> views.store.put(Place.AUDIT, documents));
    }

    @AfterEach
    void end() {
        views.close();
    }

    @Test
    void allPagesOfAnyFilterAreWhatMatchesOnceEachInOrder() {
        for (int turn = 0; turn < 60; turn++) {
            Instant from = random.nextBoolean() ? null : BEGIN.plusSeconds(random.nextInt(ENTRIES + 100) - 50L);
            Instant to = random.nextBoolean() ? null : BEGIN.plusSeconds(random.nextInt(ENTRIES + 100) - 50L);
            String type = random.nextBoolean() ? "rare" : TYPES.get(random.nextInt(TYPES.size()));
            Predicate<HistoryEntry> matching =
                    entry -> HistoryPages.isTold(entry) && entry.type().equals(type);
            List<String> expected = history.reversed().stream()
                    .filter(entry -> matching.test(entry) && HistoryPages.isTold(entry, from, to))
                    .map(HistoryEntry::eventId)
                    .toList();
            assertThat(read(from, to, matching, 1 + random.nextInt(60), 1 + random.nextInt(700)))
                    .as("%s from %s to %s", type, from, to)
                    .isEqualTo(expected);
        }
    }

    private List<String> read(
            @Nullable Instant from, @Nullable Instant to, Predicate<HistoryEntry> matching, int limit, int among) {
        return Tenancy.call(WORK, () -> {
            List<String> ids = new ArrayList<>();
            long next = pages.count();
            HistoryPages.Found found;
            do {
                List<HistoryEntry> looked = new ArrayList<>();
                found = pages.before(next, limit, among, from, to, entry -> looked.add(entry) && matching.test(entry));
                assertThat(looked.size()).isLessThanOrEqualTo(among);
                assertThat(looked).allMatch(entry -> isIn(entry, from, to));
                assertThat(found.entries().size()).isLessThanOrEqualTo(limit);
                found.entries().forEach(entry -> ids.add(entry.eventId()));
                next = found.reached();
            } while (!found.ended());
            return ids;
        });
    }

    private static boolean isIn(HistoryEntry entry, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || !entry.latest().isBefore(from))
                && (to == null || entry.latest().isBefore(to));
    }
}
