package io.portico.projections.agency;

import io.portico.access.AccessState;
import io.portico.access.FileAccess;
import io.portico.messages.FileId;
import io.portico.messages.ImportId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.projections.access.AccessFold;
import io.portico.projections.held.HeldFiles;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FilesToSweep;
import io.portico.views.agency.FindFilesToSweep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Tells Portico's own chores which bytes are nobody's. */
public final class FileSweepQueries {

    /** The most uploads that are swept in one round; the others wait for the next. */
    private static final int MAX_UNPOSTED = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccessFold states;
    private final String group;
    private final ViewStore store;

    /** @param group the processor of the views of imports and of replies that are kept back */
    public FileSweepQueries(AccessFold states, String group, ViewStore store) {
        this.states = states;
        this.group = group;
        this.store = store;
    }

    /**
     * Asked by no person: it would tell which files there are. While the views are being written, nobody can say what is
     * nobody's.
     */
    @QueryHandler
    FilesToSweep answer(FindFilesToSweep query) {
        if (Tenancy.current().actor().kind() != Actor.Kind.SYSTEM) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (!states.awaitViews(group, Tenancy.agencyId(), PATIENCE)) {
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
        }
        AccessState state = states.now(Tenancy.agencyId());
        return new FilesToSweep(unknown(state, query.stored()), unposted(state, query.unpostedSince()));
    }

    /** The file of an import lies under the import's id. */
    private List<FileId> unknown(AccessState state, List<FileId> stored) {
        List<FileId> unnamed =
                stored.stream().filter(id -> state.file(id).isEmpty()).toList();
        Map<String, StoredImport> imports = store.find(
                Place.AGENCY, unnamed.stream().map(FileSweepQueries::asImport).toList(), StoredImport.class);
        return unnamed.stream()
                .filter(id -> !needsItsFile(imports.get(asImport(id))))
                .toList();
    }

    private static String asImport(FileId id) {
        return new ImportId(id.value()).named();
    }

    private static boolean needsItsFile(@Nullable StoredImport stored) {
        return stored != null
                && switch (stored.state) {
                    case UPLOADED, RUNNING, STOPPED, UNDOING -> true;
                    case FINISHED, UNDONE, DISCARDED -> false;
                };
    }

    private List<FileId> unposted(AccessState state, Instant since) {
        Map<UserId, List<FileAccess>> old = state.files().stream()
                .filter(FileAccess::isLoose)
                .filter(file -> file.uploaded().at().isBefore(since))
                .collect(Collectors.groupingBy(FileAccess::uploadedBy));
        return old.entrySet().stream()
                .flatMap(of -> {
                    Set<FileId> held = HeldFiles.of(store, of.getKey());
                    return of.getValue().stream().map(FileAccess::fileId).filter(id -> !held.contains(id));
                })
                .limit(MAX_UNPOSTED)
                .toList();
    }
}
