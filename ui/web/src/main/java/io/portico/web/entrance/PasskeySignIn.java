package io.portico.web.entrance;

import io.portico.tenancy.credentials.PasskeyDesk.Ceremony;
import java.net.URI;

/** Signing in with a passkey alone: it says itself whose it is, so that nobody need say who they are, and is asked for nothing else. */
public interface PasskeySignIn {

    /** Asks the browser for any passkey made at this agency. */
    Ceremony begin();

    /** The address that lets them in whose passkey it was; once. Whatever is wrong with the answer, it is refused alike. */
    URI enter(Ceremony begun, String answer);
}
