package io.portico.tenancy.credentials;

import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Work;
import java.time.Instant;

/**
 * Lets people without an account read what they were sent, by their links, for the agency of the current work. A link
 * that does not count is not found, whatever is wrong with it.
 */
public interface DashboardDesk {

    /**
     * The work of whoever the link was sent to: it asks what they see and changes nothing. To be opened anew for each
     * reading, so that a link that was revoked opens nothing any more.
     *
     * @param from the address of the network from which it is asked
     */
    Work open(String token, String from);

    /** Makes a link for somebody who is managed by whoever asks. */
    Link make(String userId);

    /** Lets no link of the person count any more, for those who manage them. */
    Receipt revoke(String userId);

    /** A link to pass on, and until when it counts. */
    record Link(String url, Instant expiresAt) {}
}
