package io.portico.messages.changes;

import io.portico.messages.AccessChangesId;
import io.portico.messages.HistoryEvent;

/** What happens to several changes of access that are made together. The changes themselves are events of their things. */
public sealed interface AccessChangesEvent extends HistoryEvent permits AccessChangesApplied {
    AccessChangesId accessChangesId();
}
