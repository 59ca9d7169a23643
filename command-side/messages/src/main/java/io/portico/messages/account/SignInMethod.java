package io.portico.messages.account;

/** How somebody proved who they are. */
public enum SignInMethod {
    PASSWORD,
    PASSWORD_AND_CODE,
    PASSWORD_AND_RECOVERY_CODE,
    PASSKEY,
    /** Their identity provider spoke for them. */
    PROVIDER,
    PROVIDER_AND_CODE,
    PROVIDER_AND_RECOVERY_CODE
}
