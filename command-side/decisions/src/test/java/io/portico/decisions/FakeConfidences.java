package io.portico.decisions;

import io.portico.tenancy.Confidences;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Seals so that it can be opened again, and forgets keys; each post has a key of its own. */
final class FakeConfidences implements Confidences {

    /** What was prepared together. */
    final List<List<String>> prepared = new CopyOnWriteArrayList<>();

    /** Whether nothing can be erased at the moment. */
    volatile boolean stuck;

    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final AtomicInteger singleUse = new AtomicInteger();

    @Override
    public String seal(String agencyId, String keyName, String clear) {
        String key = keyName.startsWith("post:") ? "once:" + singleUse.incrementAndGet() : keyName;
        return "v1." + agencyId + "/" + key + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(clear.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void prepare(String agencyId, Collection<String> keyNames) {
        prepared.add(List.copyOf(keyNames));
    }

    @Override
    public Optional<String> open(String agencyId, String token) {
        String[] parts = token.split("\\.");
        if (!parts[1].startsWith(agencyId + "/")) {
            throw new IllegalArgumentException("another agency's");
        }
        return erased.contains(parts[1])
                ? Optional.empty()
                : Optional.of(new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8));
    }

    @Override
    public void erase(String agencyId, String keyName) {
        erased.add(agencyId + "/" + keyName);
    }

    @Override
    public void eraseKeyOf(String agencyId, String token) {
        if (stuck) {
            throw new IllegalStateException("stuck");
        }
        erased.add(token.split("\\.")[1]);
    }

    @Override
    public void eraseAgency(String agencyId) {
        throw new AssertionError("no command does that");
    }

    @Override
    public String digest(String agencyId, String value) {
        return Integer.toHexString((agencyId + value).hashCode()) + "-" + value.length();
    }
}
