package io.portico.tenancy.credentials;

import io.portico.tenancy.Gateway.Receipt;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What people do about their passkeys, for the agency and the person of the current work. What is not allowed is thrown
 * as everywhere.
 */
public interface PasskeyDesk {

    /** One's own passkeys, oldest first. */
    List<Passkey> passkeys();

    /** Begins to make a passkey, for one's present password. */
    Ceremony beginPasskey(String password);

    /** Keeps the passkey the browser answered with; it counts from now on. */
    Receipt addPasskey(Ceremony begun, String answer, String name);

    /** Gives a passkey of one's own another name. */
    void renamePasskey(String id, String name);

    /** Takes a passkey of one's own away; what is not there is gone already. */
    Receipt removePasskey(String id);

    /**
     * A passkey as its owner sees it.
     *
     * @param usedAt when it last opened something, or when it was made
     * @param synced whether it may live on several devices
     */
    record Passkey(String id, String name, Instant addedAt, Instant usedAt, boolean synced) {}

    /** Something a browser is asked to do once with an authenticator; whoever asks keeps it until the browser answers. */
    interface Ceremony extends Serializable {

        /** What the browser is asked, as JSON in the form of WebAuthn Level 3. */
        String options();
    }
}
