package io.portico.projections.agency;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.FileLine;
import io.portico.views.FindFile;
import org.axonframework.queryhandling.QueryHandler;

/** Answers about a file's bytes, for both sides: who gets the line may have the bytes. */
public final class FileQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;

    public FileQueries(Viewers viewers, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
    }

    @QueryHandler
    FileLine answer(FindFile query) {
        Viewer viewer = viewers.current();
        viewer.demand(Action.use(Permission.FILES_DOWNLOAD), new Resource.OfFile(query.fileId()));
        if (viewer.throughOthersEyes()) {
            // Rule 14: a look takes no copies.
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        return store.find(Place.AGENCY, query.fileId().named(), StoredUpload.class)
                .map(file -> new FileLine(
                        query.fileId(), texts.show(file.name()), file.mediaType(), file.sizeBytes(), file.sha256()))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }
}
