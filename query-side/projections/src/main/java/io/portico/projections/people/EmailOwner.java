package io.portico.projections.people;

import io.portico.messages.UserId;

/** Whose address it is; stored under the address's digest. */
record EmailOwner(UserId userId) {}
