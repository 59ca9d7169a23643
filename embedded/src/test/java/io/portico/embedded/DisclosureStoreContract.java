package io.portico.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureIds;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.DisclosureStore.Gap;
import io.portico.tenancy.disclosures.DisclosureStore.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of disclosures holds. */
public interface DisclosureStoreContract {

    Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    DisclosureStore disclosures();

    @Test
    default void whatIsKeptIsFoundTheNewestFirstAndInParts() {
        DisclosureStore store = disclosures();
        store.begin("n1", NOW);
        List<Disclosure> entries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            entries.add(entry(i, "anna", null, "OPENED", "task:t" + i, "user:u1"));
        }
        store.append("n1", NOW, Map.of("acme", entries));
        store.append("n1", NOW, Map.of("acme", entries.subList(0, 2)));
        assertThat(store.find(search("acme", null, null, null, null, 3)))
                .containsExactly(entries.get(4), entries.get(3), entries.get(2));
        assertThat(store.find(new Search(
                        "acme", null, null, null, null, null, entries.get(2).id(), 9)))
                .containsExactly(entries.get(1), entries.get(0));
        assertThat(store.find(new Search("acme", at(1), at(3), null, null, null, null, 9)))
                .containsExactly(entries.get(2), entries.get(1));
    }

    @Test
    default void eachAgencyFindsItsOwnAlone() {
        DisclosureStore store = disclosures();
        store.begin("n1", NOW);
        store.append(
                "n1",
                NOW,
                Map.of(
                        "acme", List.of(entry(1, "anna", null, "OPENED", "task:t1")),
                        "acme2", List.of(entry(2, "anna", null, "OPENED", "task:t1"))));
        assertThat(store.find(search("acme", null, null, null, null, 9)))
                .extracting(Disclosure::at)
                .containsExactly(at(1));
        store.deleteAgency("acme");
        assertThat(store.find(search("acme", null, null, null, null, 9))).isEmpty();
        assertThat(store.find(search("acme2", null, null, null, null, 9))).hasSize(1);
    }

    @Test
    default void personThingAndWayArePickedAndNoPartOfAName() {
        DisclosureStore store = disclosures();
        store.begin("n1", NOW);
        Disclosure own = entry(1, "anna", null, "OPENED", "task:t1", "post:p1");
        Disclosure look = entry(2, "olga", "anna", "LISTED", "task:t12");
        Disclosure other = entry(3, "berta", null, "OPENED", "post:p1");
        store.append("n1", NOW, Map.of("acme", List.of(own, look, other)));
        assertThat(store.find(search("acme", null, "anna", null, null, 9))).containsExactly(look, own);
        assertThat(store.find(search("acme", null, "olga", null, null, 9))).containsExactly(look);
        assertThat(store.find(search("acme", null, null, "task:t1", null, 9))).containsExactly(own);
        assertThat(store.find(search("acme", null, null, "post:p1", null, 9))).containsExactly(other, own);
        assertThat(store.find(search("acme", null, "anna", "post:p1", "OPENED", 9)))
                .containsExactly(own);
        assertThat(store.find(search("acme", null, null, null, "MAILED", 9))).isEmpty();
    }

    @Test
    default void whatIsOldIsForgottenAndNothingElse() {
        DisclosureStore store = disclosures();
        store.begin("n1", NOW);
        for (int i = 0; i < 6; i++) {
            store.append("n1", NOW, Map.of("acme", List.of(entry(i, "anna", null, "OPENED", "task:t1"))));
        }
        assertThat(store.forget("acme", at(4), 3)).isEqualTo(3);
        assertThat(store.forget("acme", at(4), 3)).isEqualTo(1);
        assertThat(store.forget("acme", at(4), 3)).isZero();
        assertThat(store.find(search("acme", null, null, null, null, 9)))
                .extracting(Disclosure::at)
                .containsExactly(at(5), at(4));
    }

    @Test
    default void whoeverIsGoneWithoutAWordLeavesAGapAndWhoeverEndsLeavesNone() {
        DisclosureStore store = disclosures();
        store.begin("n1", NOW);
        assertThat(store.beganAt()).isEqualTo(NOW);
        store.append("n1", at(50), Map.of());
        store.begin("n2", at(500));
        assertThat(store.gaps(at(500))).containsExactly(new Gap(at(50), at(500)));
        store.end("n2");
        store.begin("n3", at(900));
        assertThat(store.gaps(at(900))).containsExactly(new Gap(at(50), at(500)));
        assertThat(store.beganAt()).isEqualTo(NOW);
    }

    /** However soon the next one began: what may be missing ends where somebody wrote again. */
    @Test
    default void whoeverFollowsAtOnceEndsTheGapOfWhoIsGone() {
        DisclosureStore store = disclosures();
        store.begin("n1", NOW);
        store.append("n1", at(50), Map.of());
        store.begin("n2", at(55));
        for (int second = 60; second <= 240; second += 10) {
            store.append("n2", at(second), Map.of());
        }
        assertThat(store.gaps(at(241))).singleElement().satisfies(gap -> {
            assertThat(gap.from()).isEqualTo(at(50));
            assertThat(gap.until()).isBetween(at(55), at(120));
        });
    }

    static Instant at(int seconds) {
        return NOW.plus(Duration.ofSeconds(seconds));
    }

    static Disclosure entry(int second, String by, @Nullable String onBehalfOf, String how, String... things) {
        String id = DisclosureIds.from(at(second)) + "-0000000" + second + "-0123abcd";
        return new Disclosure(id, at(second), by, onBehalfOf, null, how, "PAGE", List.of(things));
    }

    static Search search(
            String agency,
            @Nullable Instant from,
            @Nullable String person,
            @Nullable String thing,
            @Nullable String how,
            int limit) {
        return new Search(agency, from, null, person, thing, how, null, limit);
    }
}
