package io.portico.tenancy;

import java.util.Collection;
import java.util.Optional;

/**
 * Seals and opens confidential texts of the agency of the current work. A sealed text is a token
 * {@code v1.<key name>.<base64url>} that names its key; the key is durable before the token is handed out.
 */
public interface Confidences {

    /**
     * Encrypts under the named key (such as {@code user:4f…}), which is made when it does not exist yet. For kinds that
     * are sealed under a key per text the token names a key of its own instead of the given one.
     */
    String seal(String agencyId, String keyName, String clear);

    /**
     * Makes those of the named keys that there are not yet, durably and in one write: whoever is about to seal many texts
     * waits for the disk once instead of once for each. Nothing has to be prepared; of kinds that are sealed under a key
     * per text nothing is.
     */
    void prepare(String agencyId, Collection<String> keyNames);

    /**
     * Decrypts; empty when the key has been deleted, that is when the text was erased.
     *
     * @throws IllegalArgumentException when this is no token, was altered, or was sealed for another agency
     */
    Optional<String> open(String agencyId, String token);

    /**
     * Forgets the key for good: everything sealed under it is unreadable from now on, wherever it lies.
     *
     * @throws IllegalArgumentException for kinds that are sealed under a key per text: nothing would be erased, it
     *     takes {@link #eraseKeyOf} with each token
     */
    void erase(String agencyId, String keyName);

    /** Forgets the key that the token names, whichever that is, for good. */
    void eraseKeyOf(String agencyId, String token);

    /** Forgets all keys of an agency, and every other secret of it, for good. */
    void eraseAgency(String agencyId);

    /** A keyed digest (HMAC-SHA-256 under the agency's own key), base64url, of something personal such as an e-mail address. */
    String digest(String agencyId, String value);
}
