package io.portico.messages.account;

/** What somebody proves themselves with besides a password. */
public enum SecondFactor {
    /** Codes of an authenticator app (RFC 6238). */
    TOTP,
    PASSKEY
}
