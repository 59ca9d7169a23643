package io.portico.messages.accessrequest;

import io.portico.messages.AccessRequestId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.UserId;

/** What becomes of what a person outside asked to see. What was given for it are events of its own. */
public sealed interface AccessRequestEvent extends HistoryEvent
        permits AccessAsked, AccessRequestGranted, AccessRequestDeclined {

    /** Who asked. */
    UserId userId();

    AccessRequestId requestId();

    /** {@code kind:id} of something that may not even be there. */
    String resource();
}
