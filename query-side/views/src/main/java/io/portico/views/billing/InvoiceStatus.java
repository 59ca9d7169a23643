package io.portico.views.billing;

/** Where an invoice stands: what it is, what was paid of it, and what day it is in the agency's time zone. */
public enum InvoiceStatus {
    DRAFT,
    SENT,
    PAID,
    /** Sent, not paid in full, and its due date has passed. */
    OVERDUE,
    VOID
}
