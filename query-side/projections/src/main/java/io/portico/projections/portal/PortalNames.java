package io.portico.projections.portal;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.PersonName;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Names of people as people outside may know them. */
public final class PortalNames {

    /** What a program of the agency, or anybody else without a name of their own, is called. */
    private static final String AGENCY = "The agency";

    private final Map<String, StoredName> stored;
    private final Texts texts;

    private PortalNames(Map<String, StoredName> stored, Texts texts) {
        this.stored = stored;
        this.texts = texts;
    }

    /** Reads the names of these people at once. */
    public static PortalNames of(ViewStore store, Texts texts, Place place, Collection<UserId> people) {
        List<String> ids = people.stream().distinct().map(UserId::named).toList();
        return new PortalNames(store.find(place, ids, StoredName.class), texts);
    }

    public PersonName of(UserId userId) {
        StoredName name = stored.get(userId.named());
        return name == null
                ? new PersonName(userId, AGENCY, PersonKind.PROGRAM)
                : new PersonName(userId, texts.name(userId, name.firstName(), name.lastName()), name.kind());
    }

    List<PersonName> of(Collection<UserId> people) {
        return people.stream().map(this::of).toList();
    }
}
