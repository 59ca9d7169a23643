package io.portico.views.audit;

import io.portico.messages.leakproof.LeakPlace;

/**
 * How far a run is. It goes through the places in their order.
 *
 * @param done how many records, mails, documents or answers of that place it has read
 */
public record LeakProgress(LeakPlace place, long done) {}
