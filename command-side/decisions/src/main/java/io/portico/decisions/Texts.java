package io.portico.decisions;

import io.portico.messages.BadInput;
import io.portico.messages.Id;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Confidences;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agency's confidential texts, for decisions that depend on what they say. */
public final class Texts {

    private final String agencyId;
    private final Confidences confidences;

    Texts(String agencyId, Confidences confidences) {
        this.agencyId = agencyId;
        this.confidences = confidences;
    }

    /** The text in the clear; empty when it was erased. */
    public Optional<String> open(Confidential text) {
        return text.open(token -> confidences.open(agencyId, token));
    }

    /** Whether both say the same, sealed or not. What was erased is like nothing else. */
    public boolean same(@Nullable Confidential one, @Nullable Confidential other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other)
                || open(one)
                        .filter(text -> open(other).filter(text::equals).isPresent())
                        .isPresent();
    }

    /** The text as a token; for aggregates that must know the token in order to erase it one day. */
    public Confidential sealed(Id key, Confidential text) {
        return text.clear()
                .map(clear -> Confidential.sealed(confidences.seal(agencyId, key.named(), clear)))
                .orElse(text);
    }

    /** The text as a token of its author's, whatever it came sealed by: it goes when everything of theirs does. */
    public @Nullable Confidential authored(UserId author, @Nullable Confidential text) {
        return text == null
                ? null
                : open(text)
                        .map(clear -> Confidential.sealed(confidences.seal(agencyId, author.named(), clear)))
                        .orElse(text);
    }

    /** Makes the keys of all these things at once, for a decision after which the texts of many are sealed. */
    public void prepare(Stream<? extends Id> keys) {
        confidences.prepare(agencyId, keys.map(Id::named).toList());
    }

    /** The keyed digest of an e-mail address, the same for any case. */
    public String digest(Confidential email) {
        String clear = open(email).orElseThrow(() -> new BadInput("email", BadInput.Code.REQUIRED));
        return confidences.digest(agencyId, clear.toLowerCase(Locale.ROOT));
    }

    /** Makes all texts that are sealed by that thing's key unreadable for good. */
    public void eraseKey(Id key) {
        confidences.erase(agencyId, key.named());
    }

    /** Makes the token's text unreadable for good. */
    public void erase(String token) {
        confidences.eraseKeyOf(agencyId, token);
    }
}
