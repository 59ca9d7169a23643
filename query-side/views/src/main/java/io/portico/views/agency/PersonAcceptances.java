package io.portico.views.agency;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import java.util.List;

/**
 * What somebody outside accepted.
 *
 * @param pending whether there are terms they have yet to accept, and nothing is open to them until then
 * @param items the newest first
 */
public record PersonAcceptances(UserId id, String name, PersonKind kind, boolean pending, List<AcceptedTerms> items) {}
