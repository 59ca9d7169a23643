package io.portico.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.portico.tenancy.SecretStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every secret store must do. Each test begins with an empty one. */
public interface SecretStoreContract {

    SecretStore store();

    /** The same store as a later process finds it. */
    SecretStore reopened();

    @Test
    default void whatWasPutIsFoundAlsoLater() {
        assertThat(store().put("acme", "key/a", bytes("1"))).isTrue();

        assertThat(store().get("acme", "key/a")).contains(bytes("1"));
        assertThat(reopened().get("acme", "key/a")).contains(bytes("1"));
    }

    @Test
    default void whatWasNeverPutIsAbsent() {
        assertThat(store().get("acme", "key/a")).isEmpty();
        assertThat(store().remove("acme", "key/a")).isFalse();
        assertThat(store().replace("acme", "key/a", bytes("1"), bytes("2"))).isFalse();
    }

    @Test
    default void agenciesDoNotSeeEachOther() {
        store().put("acme", "key/a", bytes("acme's"));
        store().put("zenith", "key/a", bytes("zenith's"));
        store().put(SecretStore.SHARED, "key/a", bytes("nobody's"));

        assertThat(store().get("acme", "key/a")).contains(bytes("acme's"));
        assertThat(store().get("zenith", "key/a")).contains(bytes("zenith's"));
        assertThat(store().list("acme", "key/", 10)).hasSize(1);
    }

    @Test
    default void putReplacesWhateverWasThere() {
        store().put("acme", "key/a", bytes("1"));

        assertThat(store().put("acme", "key/a", bytes("2"))).isTrue();
        assertThat(store().get("acme", "key/a")).contains(bytes("2"));
    }

    @Test
    default void aTakenNameIsLeftAsItIs() {
        assertThat(store().putIfAbsent("acme", "key/a", bytes("1"))).isTrue();
        assertThat(store().putIfAbsent("acme", "key/a", bytes("2"))).isFalse();

        assertThat(store().get("acme", "key/a")).contains(bytes("1"));
    }

    @Test
    default void ofManyStoredAtOnceTakenAndDeletedNamesAreLeftAsTheyAre() {
        store().put("acme", "key/taken", bytes("1"));
        store().deleteForGood("acme", "key/gone");

        assertThat(store().putAllIfAbsent(
                                "acme",
                                Map.of(
                                        "key/a",
                                        bytes("a"),
                                        "key/b",
                                        bytes("b"),
                                        "key/taken",
                                        bytes("2"),
                                        "key/gone",
                                        bytes("3"))))
                .containsExactlyInAnyOrder("key/a", "key/b");

        assertThat(reopened().list("acme", "key/", 10).keySet()).containsExactly("key/a", "key/b", "key/taken");
        assertThat(store().get("acme", "key/taken")).contains(bytes("1"));
        assertThat(store().get("acme", "key/b")).contains(bytes("b"));
    }

    @Test
    default void ofManyWhoTakeANameOneGetsIt() throws Exception {
        List<Callable<Boolean>> takers = IntStream.range(0, 32)
                .<Callable<Boolean>>mapToObj(i -> () -> store().putIfAbsent("acme", "key/a", bytes("taker " + i)))
                .toList();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            int winners = 0;
            for (Future<Boolean> taker : executor.invokeAll(takers)) {
                winners += taker.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    default void onlyTheExpectedValueIsReplaced() {
        store().put("acme", "key/a", bytes("1"));

        assertThat(store().replace("acme", "key/a", bytes("0"), bytes("2"))).isFalse();
        assertThat(store().get("acme", "key/a")).contains(bytes("1"));
        assertThat(store().replace("acme", "key/a", bytes("1"), bytes("2"))).isTrue();
        assertThat(store().get("acme", "key/a")).contains(bytes("2"));
    }

    @Test
    default void aRemovedNameMayBeUsedAgain() {
        store().put("acme", "key/a", bytes("1"));

        assertThat(store().remove("acme", "key/a")).isTrue();
        assertThat(store().get("acme", "key/a")).isEmpty();
        assertThat(store().putIfAbsent("acme", "key/a", bytes("2"))).isTrue();
    }

    @Test
    default void aNameDeletedForGoodIsNeverUsedAgain() {
        store().put("acme", "key/a", bytes("1"));
        store().put("acme", "key/b", bytes("1"));
        store().deleteForGood("acme", "key/a");

        for (Supplier<SecretStore> now : List.<Supplier<SecretStore>>of(this::store, this::reopened)) {
            SecretStore store = now.get();
            assertThat(store.get("acme", "key/a")).isEmpty();
            assertThat(store.put("acme", "key/a", bytes("2"))).isFalse();
            assertThat(store.putIfAbsent("acme", "key/a", bytes("2"))).isFalse();
            assertThat(store.replace("acme", "key/a", bytes("1"), bytes("2"))).isFalse();
            assertThat(store.get("acme", "key/a")).isEmpty();
            assertThat(store.get("acme", "key/b")).isPresent();
        }
        assertThat(store().put("zenith", "key/a", bytes("2"))).isTrue();
    }

    @Test
    default void aNameMayBeDeletedForGoodBeforeItIsUsedAndTwice() {
        store().deleteForGood("acme", "key/a");
        store().deleteForGood("acme", "key/a");

        assertThat(store().putIfAbsent("acme", "key/a", bytes("1"))).isFalse();
    }

    @Test
    default void aDeletedAgencyIsGoneForGoodAndItsNeighbourStays() {
        store().put("acme", "key/a", bytes("1"));
        store().put("acme2", "key/a", bytes("1"));
        store().deleteAgency("acme");

        for (Supplier<SecretStore> now : List.<Supplier<SecretStore>>of(this::store, this::reopened)) {
            SecretStore store = now.get();
            assertThat(store.list("acme", "", 10)).isEmpty();
            assertThat(store.put("acme", "key/new", bytes("2"))).isFalse();
            assertThat(store.get("acme2", "key/a")).isPresent();
        }
    }

    @Test
    default void whatBelongsToNobodyIsNotDeletedAsAnAgency() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().deleteAgency(SecretStore.SHARED));
    }

    @Test
    default void aListHasThePrefixTheOrderAndTheLimit() {
        for (String name : List.of("key/c", "key/a", "key/b", "key_x", "kez", "Key/d", "key")) {
            store().put("acme", name, bytes(name));
        }

        assertThat(store().list("acme", "key/", 10).keySet()).containsExactly("key/a", "key/b", "key/c");
        assertThat(store().list("acme", "key/", 2).keySet()).containsExactly("key/a", "key/b");
        assertThat(store().list("acme", "key/", 10)).containsEntry("key/b", bytes("key/b"));
    }

    @Test
    default void namesAndValuesHaveLimits() {
        assertThat(store().put("acme", "n".repeat(SecretStore.MAX_NAME), new byte[SecretStore.MAX_VALUE_BYTES]))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().put("acme", "n".repeat(SecretStore.MAX_NAME + 1), new byte[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().put("acme", "n", new byte[SecretStore.MAX_VALUE_BYTES + 1]));
        assertThatIllegalArgumentException().isThrownBy(() -> store().put("acme", "", new byte[1]));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
