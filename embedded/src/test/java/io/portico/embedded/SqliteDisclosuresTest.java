package io.portico.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Work;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteDisclosuresTest implements DisclosureStoreContract {
    /** Of so many things that 250 lines of them are all that may wait. */
    private static final List<String> LONG_LIST =
            IntStream.range(0, 199).mapToObj(i -> "task:t" + i).toList();

    private static final Work ANNA = new Work("acme", Actor.person("anna"));
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private SqliteDisclosures store;

    @BeforeEach
    void open() {
        store = new SqliteDisclosures(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public DisclosureStore disclosures() {
        return store;
    }

    @Test
    void theFileIsItsOwnersAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("disclosures.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatManyNoteAtOnceIsKeptOnceEachAndAnOrderlyEndLosesNothing() throws Exception {
        try (Disclosures log = new Disclosures(store, Clock.systemUTC(), SOON);
                ExecutorService readers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 4_000; i++) {
                String thing = "task:t" + i;
                readers.submit(() -> log.note(ANNA, null, "OPENED", "PAGE", List.of(thing)));
            }
        }
        close();
        open();
        try (Disclosures again = new Disclosures(store, Clock.systemUTC(), SOON)) {
            assertThat(all()).hasSize(4_000);
            assertThat(store.gaps(Instant.now())).isEmpty();
            assertThatThrownBy(() -> {
                        again.close();
                        again.note(ANNA, null, "OPENED", "PAGE", List.of("task:late"));
                    })
                    .isInstanceOf(Gateway.Unavailable.class);
        }
    }

    @Test
    void whatIsNotedIsOnDiskWithinASecondWithoutAnybodyAsking() throws Exception {
        try (Disclosures log = new Disclosures(store, Clock.systemUTC(), SOON)) {
            for (int round = 0; round < 5; round++) {
                log.note(ANNA, null, "OPENED", "PAGE", List.of("task:t" + round));
                Thread.sleep(1_000);
                assertThat(all()).hasSize(round + 1);
            }
        }
    }

    @Test
    void whileTheStoreIsAwayNothingIsLostAndWhoeverFindsNoRoomIsRefused() {
        AtomicBoolean away = new AtomicBoolean(true);
        Disclosures log = new Disclosures(away(away), Clock.systemUTC(), Duration.ofMillis(50));
        int noted = 0;
        try {
            while (noted < 50_000) {
                log.note(ANNA, null, "LISTED", "PAGE", LONG_LIST);
                noted++;
            }
        } catch (Gateway.Unavailable full) {
            assertThat(noted).isEqualTo(250);
        }
        assertThat(log.failing()).isTrue();
        away.set(false);
        assertThat(log.settle(SOON)).isTrue();
        assertThat(log.failing()).isFalse();
        assertThat(all()).hasSize(250);
        log.close();
        assertThat(all()).hasSize(250);
    }

    private DisclosureStore away(AtomicBoolean away) {
        return (DisclosureStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DisclosureStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("append") && away.get()) {
                        throw new IllegalStateException("away");
                    }
                    return method.invoke(store, arguments);
                });
    }

    private List<Disclosure> all() {
        List<Disclosure> all = new ArrayList<>();
        List<Disclosure> found = store.find(
                new DisclosureStore.Search("acme", null, null, null, null, null, null, DisclosureStore.MAX_FOUND));
        while (!found.isEmpty()) {
            all.addAll(found);
            found = store.find(new DisclosureStore.Search(
                    "acme", null, null, null, null, null, found.getLast().id(), DisclosureStore.MAX_FOUND));
        }
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }
}
