package io.portico.messages.sealing;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A personal or written text: a name, an e-mail address, a post. It is either clear, as it came through a door, or
 * sealed, a token as it lies in events and views. The token names its key; when that key is gone the text is erased.
 * Its {@code toString} never shows the text, so that none strays into a log.
 */
public final class Confidential {

    private final @Nullable String clear;
    private final @Nullable String token;

    private Confidential(@Nullable String clear, @Nullable String token) {
        this.clear = clear;
        this.token = token;
    }

    /** A text in the clear. */
    public static Confidential of(String clear) {
        return new Confidential(Objects.requireNonNull(clear), null);
    }

    /** A text in its sealed form. */
    public static Confidential sealed(String token) {
        return new Confidential(null, Objects.requireNonNull(token));
    }

    /** The clear text, when this is not sealed. */
    public Optional<String> clear() {
        return Optional.ofNullable(clear);
    }

    /** The token, when this is sealed. */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** The text: as it is when clear, through the opener when sealed; empty when it was erased. */
    public Optional<String> open(Opener opener) {
        return token == null ? Optional.ofNullable(clear) : opener.open(token);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confidential that
                && Objects.equals(clear, that.clear)
                && Objects.equals(token, that.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clear, token);
    }

    @Override
    public String toString() {
        return token == null ? "(clear text, not shown)" : "(sealed)";
    }

    /** Opens tokens. */
    @FunctionalInterface
    public interface Opener {
        /** The clear text, or empty when it was erased. */
        Optional<String> open(String token);
    }

    /** Seals clear texts under a key of the given name, such as {@code user:4f…}. */
    @FunctionalInterface
    public interface Sealer {
        String seal(String keyName, String clear);
    }
}
