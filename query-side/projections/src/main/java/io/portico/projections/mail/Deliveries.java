package io.portico.projections.mail;

import io.portico.messages.delivery.RecordDelivery;

/** Who writes down that mails about posts left the house, for the bound work's agency. */
@FunctionalInterface
public interface Deliveries {

    /** Returns once it is in the ledger; throws when it cannot be said now, and is told again. */
    void left(RecordDelivery delivery);
}
