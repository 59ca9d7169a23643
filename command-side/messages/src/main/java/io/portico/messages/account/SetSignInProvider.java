package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Lets people sign in with an identity provider (OpenID Connect) of their own: those of a client company, or the agency's
 * own. There is one for each; the one before is replaced. What the provider knows the agency by is not part of it but in
 * the secret store.
 *
 * @param companyId whose people; null for the agency's own
 * @param label what its button says
 * @param issuer its address as its tokens name it
 * @param linkId names the address at which its people begin, should they have none yet
 */
public record SetSignInProvider(
        AgencyId agencyId, @Nullable CompanyId companyId, String label, String issuer, String clientId, String linkId)
        implements SignInRulesCommand {

    public static final int MAX_LABEL = 60;
    public static final int MAX_ISSUER = 500;

    public SetSignInProvider {
        Check.present("agencyId", agencyId);
        label = Check.text("label", label, MAX_LABEL);
        issuer = address(Check.text("issuer", issuer, MAX_ISSUER));
        clientId = Check.text("clientId", clientId, Check.MAX_NAME);
        Check.id("linkId", linkId);
    }

    /** OpenID Connect Discovery 1.0, 2.1; whether plain http is allowed is the door's to say. */
    private static String address(String issuer) {
        try {
            URI address = new URI(issuer);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && isBare(address)) {
                return issuer;
            }
        } catch (URISyntaxException e) {
            // No address at all.
        }
        throw new BadInput("issuer", BadInput.Code.UNKNOWN_VALUE);
    }

    private static boolean isBare(URI address) {
        return address.getQuery() == null && address.getFragment() == null;
    }
}
