package io.portico.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealedTextsTest {

    private final MemorySecretStore secrets = new MemorySecretStore();
    private final SealedTexts texts = new SealedTexts(secrets, SealedTexts.Settings.embedded());

    @Test
    void whatIsSealedOpensAgainAlsoAfterARestart() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String clear = random.ints(random.nextInt(200), 1, 0xD000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String token = texts.seal("acme", (i % 2 == 0 ? "user:" : "post:") + i % 20, clear);
            assertThat(texts.open("acme", token)).contains(clear);
            assertThat(restarted().open("acme", token)).contains(clear);
        }
    }

    @Test
    void aTokenNamesItsKeyAndHidesItsText() {
        String token = texts.seal("acme", "user:4f.2", "Ann Example");
        assertThat(token).startsWith("v1.user:4f.2.");
        String sealed = token.substring(token.lastIndexOf('.') + 1);
        assertThat(new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ann");
        assertThat(texts.seal("acme", "user:4f.2", "Ann Example")).isNotEqualTo(token);
    }

    @Test
    void theKeyIsDurableBeforeTheTokenIsHandedOutAndNeverInTheClear() {
        String token = texts.seal("acme", "user:4f", "Ann");
        assertThat(secrets.get("acme", "key/user:4f")).isPresent();
        String pooled = texts.seal("acme", "post:1", "Hello");
        assertThat(secrets.get("acme", "key/" + SealedToken.parse(pooled).keyName()))
                .isPresent();
        // A stored key is useless as it is: the agency's key wraps it.
        assertThat(secrets.get("acme", "key/user:4f").orElseThrow()).hasSizeGreaterThan(KeyRing.KEY_BYTES);
        secrets.remove("acme", "agency-key");
        assertThat(restarted().open("acme", token)).isEmpty();
    }

    @Test
    void manyKeysAreDurableAfterOneWrite() {
        texts.seal("acme", "user:1", "makes the agency's key");
        int before = secrets.writes;
        List<String> names = IntStream.range(0, 100).mapToObj(i -> "task:" + i).toList();
        texts.prepare("acme", names);
        assertThat(secrets.writes).isEqualTo(before + 1);
        assertThat(names).allSatisfy(name -> assertThat(secrets.get("acme", "key/" + name))
                .isPresent());
        List<String> tokens =
                names.stream().map(name -> texts.seal("acme", name, name)).toList();
        assertThat(secrets.writes).isEqualTo(before + 1);
        assertThat(restarted().open("acme", tokens.get(7))).contains("task:7");
    }

    @Test
    void preparingAKeyLeavesTheOneThatIsThereAndBringsBackNoneThatWasErased() {
        String kept = texts.seal("acme", "task:1", "kept");
        String erased = texts.seal("acme", "task:2", "erased");
        texts.erase("acme", "task:2");
        restarted().prepare("acme", List.of("task:1", "task:2", "task:3"));
        assertThat(restarted().open("acme", kept)).contains("kept");
        assertThat(restarted().open("acme", erased)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> restarted().seal("acme", "task:2", "again"));
        texts.seal("acme", "task:3", "another");
        texts.erase("acme", "task:3");
        assertThat(texts.open("acme", kept)).contains("kept");
        assertThat(secrets.get("acme", "key/task:3")).isEmpty();
    }

    @Test
    void whatGetsAKeyOfItsOwnPerTextIsNotPrepared() {
        int before = secrets.writes;
        texts.prepare("acme", List.of("post:1", "post:2"));
        assertThat(secrets.writes).isEqualTo(before);
    }

    @Test
    void anotherAgencyCannotOpenIt() {
        String token = texts.seal("acme", "user:4f", "Ann");
        assertThat(texts.open("other", token)).isEmpty();
        texts.seal("other", "user:4f", "somebody else");
        assertThatIllegalArgumentException().isThrownBy(() -> texts.open("other", token));
    }

    @Test
    void aStoredKeyCarriedToAnotherAgencyOrNameDoesNotOpen() {
        String token = texts.seal("acme", "user:4f", "Ann");
        texts.seal("other", "user:1", "makes the other agency's key");
        byte[] key = secrets.get("acme", "key/user:4f").orElseThrow();
        secrets.put("other", "key/user:4f", key);
        assertThatIllegalStateException().isThrownBy(() -> texts.open("other", token));
        secrets.put("acme", "key/user:5", key);
        assertThatIllegalStateException().isThrownBy(() -> texts.open("acme", token.replace("user:4f", "user:5")));
    }

    @Test
    void evenWithTheSameKeysAnotherAgencyCannotOpenIt() {
        String token = texts.seal("acme", "user:4f", "Ann");
        for (String name : List.of("agency-key", "key/user:4f")) {
            secrets.put("other", name, secrets.get("acme", name).orElseThrow());
        }
        assertThatIllegalStateException().isThrownBy(() -> texts.open("other", token));
    }

    @Test
    void aTokenWithAnyBitOfItsTextFlippedIsRefused() {
        SealedToken token = SealedToken.parse(texts.seal("acme", "user:4f", "Ann"));
        for (int bit = 0; bit < token.sealed().length * 8; bit++) {
            byte[] flipped = token.sealed().clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String altered = new SealedToken("user:4f", flipped).text();
            assertThatIllegalArgumentException().isThrownBy(() -> texts.open("acme", altered));
        }
    }

    @Test
    void aTextMovedUnderAnotherKeyOfTheAgencyIsRefused() {
        String token = texts.seal("acme", "user:4f", "Ann");
        texts.seal("acme", "user:50", "Bob");
        assertThatIllegalArgumentException().isThrownBy(() -> texts.open("acme", token.replace("user:4f", "user:50")));
    }

    @Test
    void whatIsNoTokenIsRefusedWithoutBeingRepeated() {
        for (String text : List.of("", "v1.", "v1..", "Ann", "v2.user:4f.AAAA", "v1.Ann", "v1.user:4f.A A")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> texts.open("acme", text))
                    .withMessageNotContaining("Ann");
        }
    }

    @Test
    void anErasedKeyStaysErased() {
        String token = texts.seal("acme", "user:4f", "Ann");
        String neighbour = texts.seal("acme", "user:50", "Bob");
        texts.erase("acme", "user:4f");
        assertThat(texts.open("acme", token)).isEmpty();
        assertThat(restarted().open("acme", token)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> texts.seal("acme", "user:4f", "Ann again"));
        assertThat(texts.open("acme", token)).isEmpty();
        assertThat(texts.open("acme", neighbour)).contains("Bob");
    }

    @Test
    void whoeverOpensAfterTheErasureReadsNothingHoweverManyReadMeanwhile() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 200; round++) {
                String name = "user:" + round;
                String token = texts.seal("acme", name, "Ann");
                // Others may know nothing yet, so that they read the store while the key is being erased.
                SealedTexts cold = restarted();
                AtomicBoolean erased = new AtomicBoolean();
                List<Future<Boolean>> readers = new ArrayList<>();
                for (int reader = 0; reader < 8; reader++) {
                    readers.add(threads.submit(() -> {
                        boolean openedTooLate = false;
                        boolean after = false;
                        while (!after) {
                            after = erased.get();
                            // Read in either case: reads during the erasure are what could leave the key behind.
                            openedTooLate = cold.open("acme", token).isPresent() && after;
                            Thread.yield();
                        }
                        return openedTooLate;
                    }));
                }
                cold.erase("acme", name);
                erased.set(true);
                for (Future<Boolean> reader : readers) {
                    assertThat(reader.get()).isFalse();
                }
            }
        }
    }

    @Test
    void anotherProcessReadsAnErasedTextForASecondAtMost() {
        AtomicLong nanos = new AtomicLong();
        SealedTexts here = new SealedTexts(secrets, SealedTexts.Settings.shared(), nanos::get);
        SealedTexts there = new SealedTexts(secrets, SealedTexts.Settings.shared(), nanos::get);
        String token = here.seal("acme", "user:4f", "Ann");
        assertThat(there.open("acme", token)).contains("Ann");
        here.erase("acme", "user:4f");
        assertThat(here.open("acme", token)).isEmpty();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(there.open("acme", token)).isEmpty();
    }

    @Test
    void aKeyThatAppearsLaterIsFoundAlthoughItWasMissedBefore() {
        SealedTexts other = restarted();
        String token = texts.seal("acme", "user:4f", "Ann");
        byte[] key = secrets.get("acme", "key/user:4f").orElseThrow();
        secrets.remove("acme", "key/user:4f");
        assertThat(other.open("acme", token)).isEmpty();
        secrets.put("acme", "key/user:4f", key);
        assertThat(other.open("acme", token)).contains("Ann");
    }

    @Test
    void everyPostGetsAKeyOfItsOwnWithoutAWriteForEach() {
        texts.seal("acme", "post:0", "makes the agency's key");
        int before = secrets.writes;
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            keys.add(SealedToken.parse(texts.seal("acme", "post:1", "Hello")).keyName());
        }
        assertThat(keys).hasSize(2_000).allSatisfy(name -> assertThat(name).startsWith("pool:"));
        assertThat(secrets.writes - before).isLessThan(20);
    }

    @Test
    void singleUseKeysAreNeverHandedOutTwiceNorUsedAfterARestart() throws Exception {
        Set<String> keys = new HashSet<>();
        int sealed = 0;
        for (int run = 0; run < 3; run++) {
            SealedTexts process = restarted();
            List<Future<List<String>>> writers = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < 64; writer++) {
                    writers.add(threads.submit(() -> {
                        List<String> names = new ArrayList<>();
                        for (int i = 0; i < 50; i++) {
                            names.add(SealedToken.parse(process.seal("acme", "post:1", "Hello"))
                                    .keyName());
                        }
                        return names;
                    }));
                }
            }
            for (Future<List<String>> writer : writers) {
                keys.addAll(writer.get());
                sealed += 50;
            }
        }
        assertThat(keys).hasSize(sealed);
    }

    @Test
    void aPostIsErasedByItsTokenAndItsNeighboursStay() {
        String first = texts.seal("acme", "post:1", "one");
        String second = texts.seal("acme", "post:1", "two");
        texts.eraseKeyOf("acme", first);
        assertThat(texts.open("acme", first)).isEmpty();
        assertThat(restarted().open("acme", first)).isEmpty();
        assertThat(texts.open("acme", second)).contains("two");
    }

    @Test
    void erasingAPostByNameIsRefusedSinceItWouldEraseNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> texts.erase("acme", "post:1"));
    }

    @Test
    void withoutSingleUseKindsEveryTextIsSealedUnderTheGivenName() {
        SealedTexts plain = new SealedTexts(secrets, new SealedTexts.Settings(true, 100, Set.of()));
        String token = plain.seal("acme", "post:1", "one");
        assertThat(token).startsWith("v1.post:1.");
        // Switching it on later changes nothing for what is there.
        assertThat(texts.open("acme", token)).contains("one");
        texts.eraseKeyOf("acme", token);
        assertThat(texts.open("acme", token)).isEmpty();
    }

    @Test
    void nothingOfAnErasedAgencyOpensAndNothingIsSealedForIt() {
        String person = texts.seal("acme", "user:4f", "Ann");
        String post = texts.seal("acme", "post:1", "Hello");
        String other = texts.seal("other", "user:4f", "Bob");
        texts.eraseAgency("acme");
        for (SealedTexts each : List.of(texts, restarted())) {
            assertThat(each.open("acme", person)).isEmpty();
            assertThat(each.open("acme", post)).isEmpty();
            assertThat(each.open("other", other)).contains("Bob");
            assertThatIllegalStateException().isThrownBy(() -> each.seal("acme", "user:5", "x"));
            assertThatIllegalStateException().isThrownBy(() -> each.seal("acme", "post:5", "x"));
            assertThatIllegalStateException().isThrownBy(() -> each.digest("acme", "x"));
        }
    }

    @Test
    void aDigestIsTheSameForTheSameValueOfTheSameAgencyOnly() {
        String digest = texts.digest("acme", "ann@example.com");
        assertThat(Base64.getUrlDecoder().decode(digest)).hasSize(32);
        assertThat(restarted().digest("acme", "ann@example.com")).isEqualTo(digest);
        assertThat(texts.digest("acme", "bob@example.com")).isNotEqualTo(digest);
        assertThat(texts.digest("other", "ann@example.com")).isNotEqualTo(digest);
    }

    @Test
    void keysMadeByManyAtOnceAreOneKey() throws Exception {
        List<Future<String>> sealed = new ArrayList<>();
        List<SealedTexts> processes = List.of(restarted(), restarted(), texts);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                SealedTexts process = processes.get(i % 3);
                sealed.add(threads.submit(() -> process.seal("acme", "user:4f", process.digest("acme", "x"))));
            }
        }
        Set<Optional<String>> digests = new HashSet<>();
        for (Future<String> each : sealed) {
            digests.add(restarted().open("acme", each.get()));
        }
        assertThat(digests).containsExactly(Optional.of(texts.digest("acme", "x")));
    }

    @Test
    void namesThatAreNoNamesAreRefused() {
        for (String name : List.of("", " ", "user:\n4f", "x".repeat(SecretStore.MAX_NAME))) {
            assertThatIllegalArgumentException().isThrownBy(() -> texts.seal("acme", name, "Ann"));
        }
    }

    private SealedTexts restarted() {
        return new SealedTexts(secrets, SealedTexts.Settings.embedded());
    }
}
