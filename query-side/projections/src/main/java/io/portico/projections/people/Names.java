package io.portico.projections.people;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.views.PersonName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Names that were read together. */
public final class Names {

    private final Map<UserId, PersonName> byId;

    Names(Map<UserId, PersonName> byId) {
        this.byId = byId;
    }

    public Optional<PersonName> find(UserId userId) {
        return Optional.ofNullable(byId.get(userId));
    }

    /** The person's name; whoever is not known any more has a pseudonym. */
    public PersonName of(UserId userId) {
        return find(userId).orElseGet(() -> new PersonName(userId, Texts.pseudonym(userId), PersonKind.EMPLOYEE));
    }

    /** The names that are known, in the order of the ids. */
    public List<PersonName> of(Collection<UserId> userIds) {
        return userIds.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** All names that are known, in the order in which they were asked for. */
    public List<PersonName> all() {
        return List.copyOf(byId.values());
    }
}
