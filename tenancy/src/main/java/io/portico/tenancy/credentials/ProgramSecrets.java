package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The client secrets of an agency's programs and apps. A program's client id is its user id, an app's its own id. Only
 * digests are kept.
 */
public final class ProgramSecrets {

    private final SecretStore secrets;

    public ProgramSecrets(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** Gives the program a new secret, shown this once; the one before is worthless from now on. */
    public String issue(String agencyId, String userId) {
        String secret = RandomSecret.next();
        byte[] digest = RandomSecret.digest(secret).getBytes(StandardCharsets.UTF_8);
        if (!secrets.put(agencyId, name(userId), digest)) {
            throw new IllegalStateException("the program's credentials were deleted for good");
        }
        return secret;
    }

    /** The digest of the program's secret, as {@link #matches} takes it; empty when there is no such program. */
    public Optional<String> digest(String agencyId, String userId) {
        return secrets.get(agencyId, name(userId)).map(digest -> new String(digest, StandardCharsets.UTF_8));
    }

    /** Whether that is the secret of this digest; in constant time. */
    public static boolean matches(CharSequence secret, String digest) {
        return RandomSecret.same(RandomSecret.digest(secret.toString()), digest);
    }

    /** Takes the program's secret away. */
    public void revoke(String agencyId, String userId) {
        secrets.remove(agencyId, name(userId));
    }

    private static String name(String userId) {
        return "program/" + userId;
    }
}
