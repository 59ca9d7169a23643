package io.portico.projections.people;

import io.portico.messages.UserId;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the agency's directory is not to find any more. */
final class StoredDirectory {

    Set<UserId> taken = new LinkedHashSet<>();
}
