package io.portico.projections;

import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Confidential texts on their way into views, as tokens, and out of them, in the clear, for the bound work's agency. */
public final class Texts {

    /** What stands where a text was erased. */
    public static final String ERASED = "(erased)";

    /** What stands where a text is not for whoever looks. */
    public static final String WITHHELD = "(withheld)";

    private static final int PSEUDONYM_DIGITS = 6;

    private final Confidences confidences;

    public Texts(Confidences confidences) {
        this.confidences = confidences;
    }

    /** The token under which a text lies in events and views. A text in the clear is refused: it must reach no store. */
    public static String token(Confidential text) {
        return text.token().orElseThrow(() -> new IllegalStateException("a text in the clear reached a projection"));
    }

    /** As {@link #token}, for a text that may be missing. */
    public static @Nullable String tokenIfAny(@Nullable Confidential text) {
        return text == null ? null : token(text);
    }

    /** The text; empty when it was erased. */
    public Optional<String> open(String token) {
        return confidences.open(Tenancy.agencyId(), token);
    }

    /** The text as it is shown. */
    public String show(String token) {
        return open(token).orElse(ERASED);
    }

    /** As {@link #show}, for a text that may be missing. */
    public @Nullable String showIfAny(@Nullable String token) {
        return token == null ? null : show(token);
    }

    /** A person's first and last name as others see them; of whoever was erased, the pseudonym. */
    public String name(UserId userId, @Nullable String firstNameToken, @Nullable String lastNameToken) {
        if (firstNameToken == null || lastNameToken == null) {
            return pseudonym(userId);
        }
        Optional<String> first = open(firstNameToken);
        Optional<String> last = open(lastNameToken);
        return first.isPresent() && last.isPresent() ? (first.get() + " " + last.get()).strip() : pseudonym(userId);
    }

    /**
     * What a person is called who was erased: the same everywhere and for ever, in every language, and nothing that is
     * theirs; only whoever has the id can tell that it is of it.
     */
    public static String pseudonym(UserId userId) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(userId.value().getBytes(StandardCharsets.UTF_8));
            return "Person " + HexFormat.of().withUpperCase().formatHex(digest).substring(0, PSEUDONYM_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals a text that a view makes, under the key of that name. */
    public String seal(String keyName, String clear) {
        return confidences.seal(Tenancy.agencyId(), keyName, clear);
    }
}
