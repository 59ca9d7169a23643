package io.portico.messages.person;

/** Why somebody is erased, in the terms of article 17 (1) of the GDPR. */
public enum ErasureGround {
    /** The person asked for it. */
    ASKED_FOR,
    /** What the data were kept for is over. */
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    /** They should never have been kept. */
    UNLAWFUL,
    /** A law demands it. */
    LEGAL_DUTY
}
