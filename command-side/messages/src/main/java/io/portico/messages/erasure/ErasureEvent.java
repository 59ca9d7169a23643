package io.portico.messages.erasure;

import io.portico.messages.HistoryEvent;
import io.portico.messages.UserId;

/** What becomes of an erasure once it was ordered. */
public sealed interface ErasureEvent extends HistoryEvent
        permits TracesOfErasedListed, MentionSettled, ErasureCompleted {
    UserId userId();
}
