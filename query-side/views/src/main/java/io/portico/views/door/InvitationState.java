package io.portico.views.door;

/** Where an invitation stands; the expiry is judged by whoever asks, by the clock. */
public enum InvitationState {
    PENDING,
    ACCEPTED,
    WITHDRAWN
}
