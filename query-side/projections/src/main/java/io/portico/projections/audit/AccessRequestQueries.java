package io.portico.projections.audit;

import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.AccessRequestId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.agency.AccessRequestDetails;
import io.portico.views.agency.AccessRequests;
import io.portico.views.agency.FindAccessRequest;
import io.portico.views.agency.FindAccessRequests;
import io.portico.views.portal.FindMyAccessRequests;
import io.portico.views.portal.MyAccessRequests;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what people outside have asked to see: the agency, about what there is; a person, about what they asked. */
public final class AccessRequestQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final Cursors cursors;

    public AccessRequestQueries(Viewers viewers, ViewStore store, Texts texts, People people, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.cursors = cursors;
    }

    private record Open(AccessRequestId id, StoredAccessRequest request) {}

    @QueryHandler
    AccessRequests answer(FindAccessRequests query) {
        Viewer viewer = granting();
        PageRequest page = query.page();
        long before = page.after() == null ? Long.MAX_VALUE : cursors.read(page.after());
        List<Open> found = open().stream()
                .filter(one -> one.request.position < before && waits(viewer, one.request))
                .sorted(Comparator.comparingLong((Open one) -> one.request.position)
                        .reversed())
                .limit(page.limit() + 1L)
                .toList();
        List<Open> items = found.subList(0, Math.min(page.limit(), found.size()));
        Titles titles = Titles.of(
                store, texts, items.stream().map(one -> one.request.resource).toList());
        Names names = people.names(items.stream().map(one -> one.request.userId).toList());
        return new AccessRequests(
                items.stream().map(one -> details(viewer, one, titles, names)).toList(),
                found.size() > items.size() ? cursors.of(items.getLast().request.position) : null);
    }

    @QueryHandler
    AccessRequestDetails answer(FindAccessRequest query) {
        Viewer viewer = granting();
        StoredAccessRequest request = store.find(
                        Place.AGENCY,
                        AccessRequestProjection.id(query.requestId().value()),
                        StoredAccessRequest.class)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (!concerns(viewer, ResourceNames.read("resource", request.resource))) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return details(
                viewer,
                new Open(query.requestId(), request),
                Titles.of(store, texts, List.of(request.resource)),
                people.names(List.of(request.userId)));
    }

    @QueryHandler
    MyAccessRequests answer(FindMyAccessRequests query) {
        Viewer viewer = viewers.current();
        return new MyAccessRequests(
                store.find(Place.of(viewer.audience()), AccessRequestProjection.of(viewer.userId()), StoredAsked.class)
                        .map(stored -> stored.asked.reversed().stream()
                                .map(one -> new MyAccessRequests.AskedFor(
                                        one.resource(),
                                        viewer.reads(texts.showIfAny(one.message())),
                                        one.at(),
                                        one.declinedAt()))
                                .toList())
                        .orElse(List.of()));
    }

    private Viewer granting() {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.ACCESS_GRANT), new Resource.WholeAgency());
        return viewer;
    }

    private List<Open> open() {
        List<String> asking = store.find(Place.AGENCY, AccessRequestProjection.ASKING, OpenAccessRequests.class)
                .map(OpenAccessRequests::all)
                .orElse(List.of());
        List<String> ids = store
                .find(
                        Place.AGENCY,
                        asking.stream()
                                .map(UserId::new)
                                .map(AccessRequestProjection::of)
                                .toList(),
                        OpenAccessRequests.class)
                .values()
                .stream()
                .flatMap(person -> person.ids.stream())
                .toList();
        Map<String, StoredAccessRequest> requests = store.find(
                Place.AGENCY, ids.stream().map(AccessRequestProjection::id).toList(), StoredAccessRequest.class);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(requests.get(AccessRequestProjection.id(id)))
                        .map(request -> new Open(new AccessRequestId(id), request)))
                .toList();
    }

    /** Neither what the reader may not see, nor what was shared meanwhile. */
    private static boolean waits(Viewer viewer, StoredAccessRequest request) {
        Resource thing = ResourceNames.read("resource", request.resource);
        return concerns(viewer, thing)
                && Policy.alive(viewer.state(), request.userId, viewer.now())
                && !Policy.allows(viewer.state(), request.userId, Action.VIEW, thing, viewer.now());
    }

    /** What never was concerns those who would see it: for others the list would say that it never was. */
    private static boolean concerns(Viewer viewer, Resource thing) {
        if (ResourceNames.exists(viewer.state(), thing)) {
            return viewer.sees(thing);
        }
        Permission needed = thing instanceof Resource.OfInvoice ? Permission.BILLING_VIEW : Permission.WORK_VIEW;
        return viewer.may(Action.use(needed), new Resource.WholeAgency());
    }

    private AccessRequestDetails details(Viewer viewer, Open one, Titles titles, Names names) {
        StoredAccessRequest request = one.request;
        String label = titles.find(request.resource);
        Opening opening = Opening.of(viewer, request.userId, ResourceNames.read("resource", request.resource));
        return new AccessRequestDetails(
                one.id,
                names.of(request.userId),
                request.resource,
                label,
                texts.showIfAny(request.message),
                request.at,
                request.state,
                opening.changes(),
                opening.missing(store, texts));
    }
}
