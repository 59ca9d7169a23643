package io.portico.tenancy.credentials;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.SecretStore;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Codes of authenticator apps (RFC 6238: six digits, 30 seconds, HMAC-SHA-1, which is what the apps know) and recovery
 * codes. The secret is sealed under the person's own key; of recovery codes only digests are kept, and each opens once.
 * A code opens once, too: what comes at the time step of the last one, or before it, is refused. A step earlier or later
 * is taken for a clock that is wrong.
 */
public final class SecondFactors {

    /** How many recovery codes there are. */
    public static final int RECOVERY_CODES = 10;

    /** How a code was right, or that it was not. */
    public enum Verdict {
        CODE,
        RECOVERY_CODE,
        WRONG
    }

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final int RECOVERY_GROUP = 4;
    private static final int MAX_RACES = 10;
    private static final long NEVER = Long.MIN_VALUE;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretStore secrets;
    private final Confidences confidences;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    public SecondFactors(SecretStore secrets, Confidences confidences, Clock clock) {
        this.secrets = secrets;
        this.confidences = confidences;
        this.clock = clock;
    }

    /** Whether the person signs in with codes. */
    public boolean on(String agencyId, String userId) {
        return secrets.get(agencyId, name(userId)).isPresent();
    }

    /** How many recovery codes are left; 0 when there is no second factor. */
    public int recoveryCodesLeft(String agencyId, String userId) {
        return secrets.get(agencyId, name(userId))
                .map(stored -> read(stored).recovery().size())
                .orElse(0);
    }

    /** A new secret for the person's app, in base 32; it counts once {@link #confirm confirmed}, until then for nothing. */
    public String begin(String agencyId, String userId) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base32.encode(bytes);
        Kept kept = new Kept(seal(agencyId, userId, secret), NEVER, List.of());
        secrets.put(agencyId, pending(userId), JSON.writeValueAsBytes(kept));
        return secret;
    }

    /** Lets the pending secret count, if the code shows that an app holds it; returns the recovery codes, shown this once. */
    public Optional<List<String>> confirm(String agencyId, String userId, String code) {
        Optional<byte[]> stored = secrets.get(agencyId, pending(userId));
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Kept waiting = read(stored.get());
        Optional<Long> step = step(agencyId, waiting, code);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> recovery = newRecoveryCodes();
        Kept kept = new Kept(waiting.sealed(), step.get(), digests(recovery));
        if (!secrets.putIfAbsent(agencyId, name(userId), JSON.writeValueAsBytes(kept))) {
            return Optional.empty();
        }
        secrets.remove(agencyId, pending(userId));
        return Optional.of(recovery);
    }

    /** Whether the code is right; by being right it is used up. */
    public Verdict check(String agencyId, String userId, String code) {
        for (int i = 0; i < MAX_RACES; i++) {
            Optional<byte[]> stored = secrets.get(agencyId, name(userId));
            if (stored.isEmpty()) {
                return Verdict.WRONG;
            }
            Kept kept = read(stored.get());
            Optional<Long> step = step(agencyId, kept, code);
            String digest = digest(code);
            Kept after;
            if (step.isPresent()) {
                after = new Kept(kept.sealed(), step.get(), kept.recovery());
            } else if (kept.recovery().contains(digest)) {
                after = new Kept(
                        kept.sealed(),
                        kept.lastStep(),
                        kept.recovery().stream()
                                .filter(one -> !one.equals(digest))
                                .toList());
            } else {
                return Verdict.WRONG;
            }
            // Of two who bring the same code at the same instant, one finds it used and is judged again.
            if (secrets.replace(agencyId, name(userId), stored.get(), JSON.writeValueAsBytes(after))) {
                return step.isPresent() ? Verdict.CODE : Verdict.RECOVERY_CODE;
            }
        }
        return Verdict.WRONG;
    }

    /** New recovery codes in place of the old ones; empty when there is no second factor. */
    public Optional<List<String>> renewRecoveryCodes(String agencyId, String userId) {
        for (int i = 0; i < MAX_RACES; i++) {
            Optional<byte[]> stored = secrets.get(agencyId, name(userId));
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            Kept kept = read(stored.get());
            List<String> recovery = newRecoveryCodes();
            Kept after = new Kept(kept.sealed(), kept.lastStep(), digests(recovery));
            if (secrets.replace(agencyId, name(userId), stored.get(), JSON.writeValueAsBytes(after))) {
                return Optional.of(recovery);
            }
        }
        return Optional.empty();
    }

    /** Takes the second factor away; false when there was none. */
    public boolean remove(String agencyId, String userId) {
        secrets.remove(agencyId, pending(userId));
        return secrets.remove(agencyId, name(userId));
    }

    /** The time step whose code this is, if it comes after the last one used. */
    private Optional<Long> step(String agencyId, Kept kept, String code) {
        String digits = code.replace(" ", "");
        if (digits.length() != codes.getPasswordLength()) {
            return Optional.empty();
        }
        Optional<String> secret = confidences.open(agencyId, kept.sealed());
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        SecretKeySpec key = new SecretKeySpec(Base32.decode(secret.get()), codes.getAlgorithm());
        long now = clock.instant().getEpochSecond() / codes.getTimeStep().toSeconds();
        Optional<Long> found = Optional.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            if (step > kept.lastStep() && RandomSecret.same(codeAt(key, step), digits)) {
                found = Optional.of(step);
            }
        }
        return found;
    }

    private String codeAt(SecretKeySpec key, long step) {
        try {
            Instant at = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
            return codes.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private String seal(String agencyId, String userId, String secret) {
        return confidences.seal(agencyId, "user:" + userId, secret);
    }

    private static List<String> newRecoveryCodes() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] bytes = new byte[RECOVERY_BYTES];
            RANDOM.nextBytes(bytes);
            made.add(String.join("-", Base32.encode(bytes).split("(?<=\\G.{" + RECOVERY_GROUP + "})")));
        }
        return List.copyOf(made);
    }

    private static List<String> digests(List<String> recovery) {
        return recovery.stream().map(SecondFactors::digest).toList();
    }

    /** However it was typed. Eighty random bits need no slow digest. */
    private static String digest(String code) {
        String typed = Stream.of(code.split("[\\s-]+")).reduce("", String::concat);
        return RandomSecret.digest(typed.toUpperCase(Locale.ROOT));
    }

    private static Kept read(byte[] stored) {
        return JSON.readValue(stored, Kept.class);
    }

    private static String name(String userId) {
        return "second-factor/" + userId;
    }

    private static String pending(String userId) {
        return "second-factor-begun/" + userId;
    }

    record Kept(String sealed, long lastStep, List<String> recovery) {}
}
