package io.portico.rest;

import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One POST, which the caller may send again with the same {@code Idempotency-Key} and which then has one effect and the
 * same answer. Without a key every POST stands for itself.
 */
final class Attempt {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpServletRequest request;
    private final Attempts attempts;

    Attempt(HttpServletRequest request, Attempts attempts) {
        this.request = request;
        this.attempts = attempts;
    }

    /**
     * Does it, once.
     *
     * @param effect sends the command for the given new id
     * @param answer what is answered about that id, the first time and every other
     */
    Answer once(Function<String, Receipt> effect, BiFunction<String, Receipt, Answer> answer) {
        return once(effect, answer, _ -> false);
    }

    /**
     * As {@link #once}, for what takes a unique thing such as an address: its repeat may be refused because the first
     * took it, which only shows by what is there now.
     *
     * @param made whether what has the given id was made already
     */
    Answer once(Function<String, Receipt> effect, BiFunction<String, Receipt, Answer> answer, Predicate<String> made) {
        Optional<String> key = key();
        if (key.isEmpty()) {
            String id = UUID.randomUUID().toString();
            return answer.apply(id, effect.apply(id));
        }
        Attempts.Outcome outcome = attempts.once(key.get(), bodyDigest(), Optional.empty(), effect, made);
        return answer.apply(outcome.id(), outcome.receipt());
    }

    /** As {@link #once}, where the id was given to the bytes already and the digest is that of the upload. */
    Attempts.Outcome upload(String id, String digest, Function<String, Receipt> effect) {
        Optional<String> key = key();
        return key.isEmpty()
                ? new Attempts.Outcome(id, effect.apply(id))
                : attempts.once(key.get(), digest, Optional.of(id), effect, _ -> false);
    }

    /** Does something whose answer holds a secret, which nobody is told twice: a repeat is refused. */
    Answer onceAndShow(Supplier<Answer> effect) {
        Optional<String> key = key();
        return key.isEmpty() ? effect.get() : attempts.onceAndShow(key.get(), bodyDigest(), effect);
    }

    /** What tells this attempt from others: caller, door and key; empty when it came without a key. */
    private Optional<String> key() {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refused(ProblemCode.MALFORMED);
        }
        Work work = Tenancy.current();
        Actor actor = work.actor();
        Actor onBehalfOf = work.onBehalfOf();
        return Optional.of(String.join(
                "\n",
                actor.kind() + ":" + actor.id(),
                onBehalfOf == null ? "" : onBehalfOf.kind() + ":" + onBehalfOf.id(),
                request.getMethod() + " " + request.getRequestURI(),
                key));
    }

    private String bodyDigest() {
        return request.getAttribute(BodyReader.BYTES) instanceof byte[] bytes ? sha256(bytes) : "";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
