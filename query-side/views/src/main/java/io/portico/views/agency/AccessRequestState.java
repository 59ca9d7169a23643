package io.portico.views.agency;

/** Whether a request for access was answered, and how. */
public enum AccessRequestState {
    OPEN,
    GRANTED,
    DECLINED
}
