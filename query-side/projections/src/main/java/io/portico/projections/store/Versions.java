package io.portico.projections.store;

import io.portico.projections.store.Steps.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Documents of people outside as they were. By ids alone: nothing else is found quickly everywhere. */
final class Versions {

    private final ViewStore store;
    private final Place place;

    Versions(ViewStore store, Place place) {
        this.store = store;
        this.place = place;
    }

    /**
     * The documents as they were right after the event at that position; what was not there then is left out. Of a body of
     * which no versions are kept by themselves it is one that holds all that was in it then, and maybe more.
     */
    Map<String, Document> at(Collection<String> ids, Class<?> type, long position) {
        Map<String, Document> present = store.documents(place, ids);
        Set<String> changed = new LinkedHashSet<>(ids);
        changed.removeIf(id -> present.containsKey(id) && present.get(id).getLong(ViewStore.POSITION) <= position);
        boolean grows = Unversioned.class.isAssignableFrom(type);
        Map<String, String> versions = versions(changed, position, grows);
        Map<String, Document> past = store.documents(place, versions.values());
        Map<String, Document> found = new HashMap<>();
        for (String id : ids) {
            String version = versions.get(id);
            Document document = version == null ? present.get(id) : past.get(version);
            if (document != null && (version != null || grows || !changed.contains(id))) {
                found.put(id, document);
            }
        }
        return found;
    }

    /** Under which ids those versions lie, by the ids of the documents. */
    private Map<String, String> versions(Set<String> changed, long position, boolean grows) {
        Map<String, Document> stored =
                store.documents(place, changed.stream().map(Steps::id).toList());
        Map<String, String> versions = new HashMap<>();
        for (String id : changed) {
            Document document = stored.get(Steps.id(id));
            if (document != null) {
                step(id, store.body(document, Steps.class), position)
                        .filter(step -> grows || step.since() <= position)
                        .ifPresent(step -> versions.put(id, Steps.version(id, step)));
            }
        }
        return versions;
    }

    private Optional<Step> step(String id, Steps newest, long position) {
        List<Step> steps = newest.steps;
        for (int part = newest.parts - 1; part >= 0 && steps.getFirst().until() > position; part--) {
            String older = Steps.part(id, part);
            Document document = store.documents(place, List.of(older)).get(older);
            if (document == null) {
                break;
            }
            List<Step> before = store.body(document, Steps.Part.class).steps;
            if (before.getLast().until() <= position) {
                break;
            }
            steps = before;
        }
        return Steps.at(steps, position);
    }
}
