package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Resource;
import io.portico.messages.Id;
import io.portico.projections.Texts;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Titles that were read together. */
final class Titles {

    private final Map<String, StoredTitle> stored;
    private final Texts texts;

    private Titles(Map<String, StoredTitle> stored, Texts texts) {
        this.stored = stored;
        this.texts = texts;
    }

    /** Reads what these are called, each {@code kind:id}. */
    static Titles of(ViewStore store, Texts texts, Collection<String> named) {
        List<String> ids = named.stream().distinct().map(TitlesProjection::id).toList();
        return new Titles(store.find(Place.AUDIT, ids, StoredTitle.class), texts);
    }

    /**
     * Refuses what the agency never had. What was deleted since is still called something, but for files, which are called
     * nothing here: those the state remembers.
     */
    static void demandEver(AccessState state, Resource resource, ViewStore store, Texts texts) {
        boolean known =
                switch (resource) {
                    case Resource.OfFile file ->
                        state.deletedFile(file.fileId()).isPresent();
                    case Resource.OfThread thread -> isCalled(thread.taskId().named(), store, texts);
                    default -> isCalled(resource.named(), store, texts);
                };
        if (!known) {
            ResourceNames.demandExists(state, resource);
        }
    }

    private static boolean isCalled(String named, ViewStore store, Texts texts) {
        return of(store, texts, List.of(named)).find(named) != null;
    }

    /** What it is called, or null when nobody knows. */
    @Nullable
    String find(String named) {
        StoredTitle title = stored.get(TitlesProjection.id(named));
        return title == null ? null : title.show(texts);
    }

    String of(String named) {
        String title = find(named);
        return title == null ? named : title;
    }

    String of(Id thing) {
        return of(thing.named());
    }
}
