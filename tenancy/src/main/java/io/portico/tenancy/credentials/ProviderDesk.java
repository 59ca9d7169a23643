package io.portico.tenancy.credentials;

import io.portico.tenancy.Gateway.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Identity providers by which people sign in (OpenID Connect): those of a client company, or the agency's own people. By
 * those who edit the agency's settings; what is not allowed is thrown as everywhere.
 */
public interface ProviderDesk {

    /** The owner that stands for the agency's own people. */
    String STAFF = "staff";

    /** Below it lie the addresses at which people begin, each named by its link's id. */
    String BEGIN = "/sign-in/with/";

    /** Below it lie the addresses to which providers send people back, each named by its owner. */
    String RETURN = "/sign-in/from/";

    /**
     * Asks the provider who it is, and then lets people sign in there.
     *
     * @param owner {@link #STAFF}, or the id of a company
     */
    Receipt set(String owner, Setting setting);

    /** Lets nobody sign in there any more; what is not there is gone already. */
    Receipt remove(String owner);

    /**
     * How to reach a provider.
     *
     * @param label what its button says
     * @param issuer its address as its tokens name it
     * @param clientId what it knows the agency by
     * @param clientSecret how the agency proves to be the one; null for the one it has already
     */
    record Setting(
            @Nullable String label,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret) {}
}
