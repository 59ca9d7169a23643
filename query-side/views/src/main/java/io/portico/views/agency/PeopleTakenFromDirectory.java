package io.portico.views.agency;

import io.portico.messages.UserId;
import java.util.Set;

/** People of the agency whom its directory has deleted; they are deactivated and still here. */
public record PeopleTakenFromDirectory(Set<UserId> userIds) {}
