package io.portico.projections.search;

import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.People;
import io.portico.projections.store.ViewStore;
import io.portico.views.agency.FindAnything;
import io.portico.views.agency.Findings;
import io.portico.views.agency.FoundKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what people of the agency look for. */
public final class AgencySearch {

    private final Viewers viewers;
    private final Shelves shelves;
    private final ViewStore store;
    private final Texts texts;
    private final People people;

    public AgencySearch(Viewers viewers, Shelves shelves, ViewStore store, Texts texts, People people) {
        this.viewers = viewers;
        this.shelves = shelves;
        this.store = store;
        this.texts = texts;
        this.people = people;
    }

    @QueryHandler
    Findings answer(FindAnything query) {
        Viewer viewer = viewers.current().inside();
        Wanted wanted = Wanted.of(query.text());
        if (wanted.isNothing()) {
            return new Findings(List.of());
        }
        Search search = new Search(shelves.current(), wanted, query.limit());
        AgencyFindings findings =
                new AgencyFindings(viewer, search, new AgencyShown(viewer, search, store, texts, people));
        Set<FoundKind> kinds = query.kinds().isEmpty() ? EnumSet.allOf(FoundKind.class) : query.kinds();
        return new Findings(Search.inOrder(kinds.stream().flatMap(kind -> findings.of(kind).stream())));
    }
}
