package io.portico.tenancy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * {@link Work} as it travels with every message: five entries of metadata, all of them texts, so that any serializer
 * and any other language can read them.
 */
public final class WorkMetadata {

    public static final String AGENCY = "agency";
    public static final String ACTOR = "actor";
    public static final String ACTOR_KIND = "actorKind";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String ON_BEHALF_OF_KIND = "onBehalfOfKind";

    static final Set<String> KEYS = Set.of(AGENCY, ACTOR, ACTOR_KIND, ON_BEHALF_OF, ON_BEHALF_OF_KIND);

    private WorkMetadata() {}

    /** The work as metadata. */
    public static MetaData of(Work work) {
        Map<String, String> entries = new HashMap<>();
        entries.put(AGENCY, work.agencyId());
        entries.put(ACTOR, work.actor().id());
        entries.put(ACTOR_KIND, work.actor().kind().name());
        Actor onBehalfOf = work.onBehalfOf();
        if (onBehalfOf != null) {
            entries.put(ON_BEHALF_OF, onBehalfOf.id());
            entries.put(ON_BEHALF_OF_KIND, onBehalfOf.kind().name());
        }
        return MetaData.from(entries);
    }

    /** The metadata with its work, if any, replaced by the given one; nothing of the old one stays. */
    public static MetaData replacedIn(MetaData metadata, Work work) {
        return metadata.withoutKeys(KEYS).mergedWith(of(work));
    }

    /**
     * The work in the metadata; empty when it names no agency.
     *
     * @throws IllegalArgumentException when there is an agency but the rest is missing or is not to be understood:
     *     half a binding is never completed by guessing
     */
    public static Optional<Work> in(Map<String, ?> metadata) {
        Object agencyId = metadata.get(AGENCY);
        if (agencyId == null) {
            return Optional.empty();
        }
        Actor actor = actor(metadata.get(ACTOR_KIND), metadata.get(ACTOR));
        if (!(agencyId instanceof String agency) || actor == null) {
            throw new IllegalArgumentException("a message names an agency but no actor");
        }
        return Optional.of(new Work(agency, actor, actor(metadata.get(ON_BEHALF_OF_KIND), metadata.get(ON_BEHALF_OF))));
    }

    /** The work a message carries. Throws {@link NoWorkBound} when it carries none: fail closed. */
    public static Work of(Message<?> message) {
        return in(message.getMetaData()).orElseThrow(NoWorkBound::new);
    }

    private static @Nullable Actor actor(@Nullable Object kind, @Nullable Object id) {
        if (kind == null && id == null) {
            return null;
        }
        if (kind instanceof String kindName && id instanceof String idText) {
            return new Actor(Actor.Kind.valueOf(kindName), idText);
        }
        throw new IllegalArgumentException("an actor has a kind and an id");
    }
}
