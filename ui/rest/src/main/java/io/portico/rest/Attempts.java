package io.portico.rest;

import io.portico.messages.Rejected;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Positions;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.ViewProgress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers for a day what was attempted under an idempotency key. What is remembered is durable before the command is
 * sent, and the id of what the command makes is derived from it: should the process die in between, the repeat asks
 * for the same id, and the ledger itself refuses to make it twice.
 *
 * <p>Kept as {@code idempotency/<day>/<digest>}: sorted by day, so that what is old is found first and swept.
 */
final class Attempts {

    static final Duration REMEMBERED = Duration.ofHours(24);

    private static final String PREFIX = "idempotency/";
    private static final Duration SWEPT_EVERY = Duration.ofHours(1);
    private static final int SWEPT_AT_ONCE = 500;
    private static final Duration VIEWS_LIMIT = Duration.ofSeconds(5);

    /** These may turn out otherwise the next time, so nothing is remembered of them. */
    private static final Set<Rejected.Code> NOT_FINAL = Set.of(
            Rejected.Code.CONFLICT, Rejected.Code.NOT_FOUND, Rejected.Code.FORBIDDEN, Rejected.Code.STALE_VERSION);

    private final SecretStore store;
    private final Confidences confidences;
    private final ViewProgress views;
    private final Positions positions;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ConcurrentMap<String, Instant> sweptAt = new ConcurrentHashMap<>();

    Attempts(SecretStore store, Confidences confidences, ViewProgress views, Positions positions, Clock clock) {
        this.store = store;
        this.confidences = confidences;
        this.views = views;
        this.positions = positions;
        this.clock = clock;
    }

    /** Does it unless it was done before; either way this is what came of it. */
    Outcome once(
            String key, String body, Optional<String> id, Function<String, Receipt> effect, Predicate<String> made) {
        Found found = begin(key, body, id);
        Remembered was = found.remembered();
        if (found.repeated() && was.state() == State.REFUSED) {
            throw new Rejected(Rejected.Code.valueOf(was.refusal()), was.parameters());
        }
        if (found.repeated() && was.state() == State.DONE) {
            return new Outcome(was.id(), shown());
        }
        try {
            Receipt receipt = effect.apply(was.id());
            finish(found, was.as(State.DONE));
            return new Outcome(was.id(), receipt);
        } catch (Rejected rejected) {
            if (found.repeated()) {
                Receipt shown = shown();
                if (rejected.code() == Rejected.Code.ALREADY_EXISTS || made.test(was.id())) {
                    finish(found, was.as(State.DONE));
                    return new Outcome(was.id(), shown);
                }
            }
            if (NOT_FINAL.contains(rejected.code())) {
                forget(found);
            } else {
                finish(found, was.refused(rejected));
            }
            throw rejected;
        } catch (Gateway.Unavailable unknownWhatBecameOfIt) {
            throw unknownWhatBecameOfIt;
        } catch (RuntimeException notDone) {
            forget(found);
            throw notDone;
        }
    }

    /** Does it and answers with its secret; every repeat is refused, since the secret is not kept. */
    Answer onceAndShow(String key, String body, Supplier<Answer> effect) {
        Found found = begin(key, body, Optional.empty());
        if (found.repeated()) {
            throw new Refused(ProblemCode.ALREADY_DONE);
        }
        try {
            return effect.get();
        } catch (RuntimeException nothingWasShown) {
            forget(found);
            throw nothingWasShown;
        }
    }

    private Found begin(String key, String body, Optional<String> id) {
        String agencyId = Tenancy.agencyId();
        Instant now = clock.instant();
        sweep(agencyId, now);
        String digest = confidences.digest(agencyId, "idempotency\n" + key);
        String bodyDigest = confidences.digest(agencyId, "idempotency-body\n" + body);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String name = name(today, digest);
        Found before = found(agencyId, name(today.minusDays(1), digest), now);
        if (before == null) {
            String made = id.orElseGet(() -> derived(agencyId, name));
            Remembered fresh = new Remembered(bodyDigest, now, State.BEGUN, made, "", Map.of());
            if (store.putIfAbsent(agencyId, name, json.writeValueAsBytes(fresh))) {
                return new Found(agencyId, name, fresh, false);
            }
            before = found(agencyId, name, now);
        }
        if (before == null) {
            throw new Rejected(Rejected.Code.CONFLICT);
        }
        if (!before.remembered().body().equals(bodyDigest)) {
            throw new Refused(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        return before;
    }

    private @Nullable Found found(String agencyId, String name, Instant now) {
        byte[] bytes = store.get(agencyId, name).orElse(null);
        if (bytes == null) {
            return null;
        }
        Remembered remembered = json.readValue(bytes, Remembered.class);
        boolean lapsed = remembered.at().plus(REMEMBERED).isBefore(now);
        return lapsed ? null : new Found(agencyId, name, remembered, true);
    }

    private void finish(Found found, Remembered outcome) {
        store.put(found.agencyId(), found.name(), json.writeValueAsBytes(outcome));
    }

    /** Only whoever began it may forget it: a repeat does not know what became of the first. */
    private void forget(Found found) {
        if (!found.repeated()) {
            store.remove(found.agencyId(), found.name());
        }
    }

    private Receipt shown() {
        long head = positions.head();
        return new Receipt(views.await(head, VIEWS_LIMIT), head);
    }

    private String derived(String agencyId, String name) {
        byte[] digest = Base64.getUrlDecoder().decode(confidences.digest(agencyId, "idempotency-id\n" + name));
        ByteBuffer bits = ByteBuffer.wrap(digest);
        // An id like every other, in the form that RFC 9562 leaves to whoever makes it (version 8).
        long high = (bits.getLong() & ~0xF000L) | 0x8000L;
        long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private void sweep(String agencyId, Instant now) {
        Instant last = sweptAt.get(agencyId);
        if (last != null && last.plus(SWEPT_EVERY).isAfter(now)) {
            return;
        }
        sweptAt.put(agencyId, now);
        String firstToKeep = PREFIX + LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        store.list(agencyId, PREFIX, SWEPT_AT_ONCE).keySet().stream()
                .filter(name -> name.compareTo(firstToKeep) < 0)
                .forEach(name -> store.remove(agencyId, name));
    }

    private static String name(LocalDate day, String digest) {
        return PREFIX + day + "/" + digest;
    }

    /** What came of an attempt. */
    record Outcome(String id, Receipt receipt) {}

    private enum State {
        BEGUN,
        DONE,
        REFUSED
    }

    private record Found(String agencyId, String name, Remembered remembered, boolean repeated) {}

    private record Remembered(
            String body, Instant at, State state, String id, String refusal, Map<String, String> parameters) {

        Remembered as(State next) {
            return new Remembered(body, at, next, id, refusal, parameters);
        }

        Remembered refused(Rejected rejected) {
            return new Remembered(body, at, State.REFUSED, id, rejected.code().name(), rejected.parameters());
        }
    }
}
