package io.portico.projections.search;

import io.portico.projections.Texts;
import io.portico.projections.access.LookingBack;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.views.portal.FindInPortal;
import io.portico.views.portal.PortalFindings;
import io.portico.views.portal.PortalFoundKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers what people outside look for. Only what the reader sees is looked through at all, so that neither a count nor
 * the time it takes tells of anything else.
 */
public final class PortalSearch {

    private final Viewers viewers;
    private final Shelves shelves;
    private final ViewStore store;
    private final Texts texts;

    public PortalSearch(Viewers viewers, Shelves shelves, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.shelves = shelves;
        this.store = store;
        this.texts = texts;
    }

    @QueryHandler
    PortalFindings answer(FindInPortal query) {
        Viewer viewer = viewers.current();
        viewer.audience();
        Wanted wanted = Wanted.of(query.text());
        if (wanted.isNothing() || LookingBack.then().isPresent()) {
            // What is searched is the present.
            return new PortalFindings(List.of());
        }
        Search search = new Search(shelves.current(), wanted, query.limit());
        PortalReaderFindings findings =
                new PortalReaderFindings(viewer, search, new PortalShown(viewer, search, store, texts));
        Set<PortalFoundKind> kinds = query.kinds().isEmpty() ? EnumSet.allOf(PortalFoundKind.class) : query.kinds();
        return new PortalFindings(Search.inOrder(kinds.stream().flatMap(kind -> findings.of(kind).stream())));
    }
}
