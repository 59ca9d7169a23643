package io.portico.messages.viewas;

import io.portico.messages.AccessEvent;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;

/** What happens when somebody of the agency looks through the eyes of somebody outside. Each event carries both names. */
public sealed interface ViewAsEvent extends AccessEvent permits ViewAsBegun, TryOutBegun, ViewAsEnded {
    ViewAsId viewAsId();

    /** Who looks. */
    UserId viewerId();

    /** Through whose eyes. */
    UserId personId();
}
