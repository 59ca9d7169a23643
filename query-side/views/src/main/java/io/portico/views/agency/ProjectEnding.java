package io.portico.views.agency;

import io.portico.messages.changes.PlannedChange;
import java.util.List;

/**
 * What could be taken back of a project's access.
 *
 * @param proposed whether to propose it: the project is over, the agency wants it, and nobody said to keep it
 * @param changes what takes back every grant on the project and every share of its tasks that counts, as many as can be
 *     made as one
 */
public record ProjectEnding(boolean proposed, List<PlannedChange> changes) {}
