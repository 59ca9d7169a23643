package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What identity providers know the agency by: client secrets, which must be shown as they are. Each is bound to the
 * provider and the client id it was given for, so that whoever changes the address of a provider does not have another
 * one's secret sent there.
 */
public final class ProviderSecrets {

    public static final int MAX_LENGTH = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretStore secrets;

    public ProviderSecrets(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** @param owner whose people sign in there: {@link ProviderDesk#STAFF}, or the id of a company */
    public void keep(String agencyId, String owner, String issuer, String clientId, String secret) {
        byte[] kept = JSON.writeValueAsBytes(new Kept(issuer, clientId, secret));
        if (!secrets.put(agencyId, name(owner), kept)) {
            throw new IllegalStateException("the provider's secret was deleted for good");
        }
    }

    /** The secret for that provider and no other. */
    public Optional<String> find(String agencyId, String owner, String issuer, String clientId) {
        return secrets.get(agencyId, name(owner))
                .map(json -> JSON.readValue(json, Kept.class))
                .filter(kept -> kept.issuer().equals(issuer) && kept.clientId().equals(clientId))
                .map(Kept::secret);
    }

    public void forget(String agencyId, String owner) {
        secrets.remove(agencyId, name(owner));
    }

    private static String name(String owner) {
        return "provider/" + owner;
    }

    record Kept(String issuer, String clientId, String secret) {}
}
