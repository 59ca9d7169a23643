package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * People's passwords: {@value #MIN_LENGTH} to {@value #MAX_LENGTH} characters of all Unicode, equal when they look
 * equal (NFC), none of the most common (ASVS 6.2). Kept as Argon2id with 19 MiB, two passes, one lane. Whether a person
 * exists or has a password cannot be told from the time an answer takes.
 */
public final class Passwords {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;

    /** Before the hash of a password that counts only once an invitation was accepted with it. */
    private static final String PROPOSED = "proposed ";

    private static final int MAX_RACES = 100;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** What is wrong with a new password. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        /** Among the most common passwords. */
        COMMON
    }

    /** A password with which somebody is about to accept an invitation. */
    public record Proposal(String agencyId, String userId, String hash) {
        @Override
        public String toString() {
            return "a password of " + userId;
        }
    }

    private final SecretStore secrets;
    private final PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final CommonPasswords common = new CommonPasswords();

    /** Each hash takes a core and 19 MiB: more at a time than there are cores gains nothing and costs memory. */
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final String nobodysHash = encoder.encode(RandomSecret.next());

    public Passwords(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** What is wrong with the password; empty when it may be used. */
    public Optional<Problem> problemWith(CharSequence password) {
        if (password.length() > 4 * MAX_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < MIN_LENGTH) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        return common.contain(normal) ? Optional.of(Problem.COMMON) : Optional.empty();
    }

    /** Makes this the person's password, unless something is wrong with it, which is returned then. */
    public Optional<Problem> set(String agencyId, String userId, CharSequence password) {
        Optional<Problem> problem = problemWith(password);
        if (problem.isEmpty()) {
            String hash = atOnce(() -> encoder.encode(normal(password)));
            if (!secrets.put(agencyId, name(userId), hash.getBytes(StandardCharsets.UTF_8))) {
                throw new IllegalStateException("the person's credentials were deleted for good");
            }
        }
        return problem;
    }

    /**
     * Makes this the password of somebody who is about to accept an invitation, unless somebody has accepted it already.
     * Of several who do so at the same instant, whoever accepts {@link #settle settles} which one counts.
     */
    public Optional<Proposal> propose(String agencyId, String userId, CharSequence password) {
        Proposal proposal = new Proposal(agencyId, userId, atOnce(() -> encoder.encode(normal(password))));
        byte[] proposed = (PROPOSED + proposal.hash()).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MAX_RACES; i++) {
            Optional<byte[]> present = secrets.get(agencyId, name(userId));
            if (present.isPresent() && !isProposed(present.get())) {
                return Optional.empty();
            }
            boolean done = present.isEmpty()
                    ? secrets.putIfAbsent(agencyId, name(userId), proposed)
                    : secrets.replace(agencyId, name(userId), present.get(), proposed);
            if (done) {
                return Optional.of(proposal);
            }
        }
        return Optional.empty();
    }

    /** The invitation was accepted with this one: it counts, whatever else was proposed. */
    public void settle(Proposal proposal) {
        byte[] hash = proposal.hash().getBytes(StandardCharsets.UTF_8);
        if (!secrets.put(proposal.agencyId(), name(proposal.userId()), hash)) {
            throw new IllegalStateException("the person's credentials were deleted for good");
        }
    }

    private static boolean isProposed(byte[] stored) {
        return new String(stored, StandardCharsets.UTF_8).startsWith(PROPOSED);
    }

    /** Whether this is the person's password; takes as long for people without one. */
    public boolean matches(String agencyId, String userId, CharSequence password) {
        return secrets.get(agencyId, name(userId))
                .map(stored -> hashMatches(password, hash(stored)))
                .orElseGet(() -> matchesNobody(password));
    }

    /** Always false, after the same work: for sign-ins with an address that nobody has. */
    public boolean matchesNobody(CharSequence password) {
        hashMatches(password, nobodysHash);
        return false;
    }

    /** Forgets the person's password. */
    public void forget(String agencyId, String userId) {
        secrets.remove(agencyId, name(userId));
    }

    /** Should the house fall between accepting and settling, what was proposed last counts. */
    private static String hash(byte[] stored) {
        String text = new String(stored, StandardCharsets.UTF_8);
        return isProposed(stored) ? text.substring(PROPOSED.length()) : text;
    }

    private boolean hashMatches(CharSequence password, String hash) {
        boolean tooLong = password.length() > 4 * MAX_LENGTH;
        String tried = tooLong ? "" : normal(password);
        return atOnce(() -> encoder.matches(tried, hash)) && !tooLong;
    }

    private <T> T atOnce(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    private static String normal(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static String name(String userId) {
        return "password/" + userId;
    }
}
