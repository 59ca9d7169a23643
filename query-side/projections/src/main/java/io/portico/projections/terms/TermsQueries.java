package io.portico.projections.terms;

import io.portico.access.Acceptance;
import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.access.TermsDemand;
import io.portico.messages.Audience;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.PersonName;
import io.portico.views.agency.Acceptances;
import io.portico.views.agency.AcceptedTerms;
import io.portico.views.agency.AudienceTerms;
import io.portico.views.agency.FindAcceptances;
import io.portico.views.agency.FindAcceptancesOf;
import io.portico.views.agency.FindTerms;
import io.portico.views.agency.FindTermsText;
import io.portico.views.agency.PersonAcceptances;
import io.portico.views.agency.TermsDetails;
import io.portico.views.agency.TermsList;
import io.portico.views.agency.TermsText;
import io.portico.views.me.FindMyTerms;
import io.portico.views.me.MyTerms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers which terms there are, who accepted them, and which count for oneself. */
public final class TermsQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final People people;
    private final Cursors cursors;

    public TermsQueries(Viewers viewers, ViewStore store, People people, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.people = people;
        this.cursors = cursors;
    }

    @QueryHandler
    TermsList answer(FindTerms query) {
        Viewer viewer = viewers.current().inside();
        int newest = store.find(Place.AGENCY, TermsProjection.HEAD, TermsHead.class)
                .orElse(TermsHead.NONE)
                .versions();
        Page page = Page.of(newest, query.page(), cursors);
        List<StoredTerms> found = IntStream.iterate(
                        page.first(), version -> version > page.before(), version -> version - 1)
                .mapToObj(this::find)
                .flatMap(Optional::stream)
                .toList();
        Names names = people.names(
                found.stream().map(StoredTerms::publishedBy).distinct().toList());
        return new TermsList(
                Stream.of(Audience.values())
                        .map(audience -> now(viewer, audience))
                        .toList(),
                found.stream()
                        .map(terms -> details(viewer.state(), terms, names.of(terms.publishedBy())))
                        .toList(),
                page.next());
    }

    @QueryHandler
    TermsText answer(FindTermsText query) {
        Viewer viewer = viewers.current().inside();
        StoredTerms terms = find(query.version()).orElseThrow(TermsQueries::none);
        PersonName by = people.names(List.of(terms.publishedBy())).of(terms.publishedBy());
        return new TermsText(details(viewer.state(), terms, by), terms.text());
    }

    @QueryHandler
    Acceptances answer(FindAcceptances query) {
        Viewer viewer = seesPeople();
        List<UserId> guests = viewer.state().people().stream()
                .filter(userId -> guest(viewer, userId).isPresent())
                .toList();
        Page page = Page.of(guests.size(), query.page(), cursors);
        List<UserId> ids =
                new ArrayList<>(guests.subList(page.before(), page.first()).reversed());
        Names names = people.names(ids);
        return new Acceptances(
                ids.stream()
                        .map(userId -> of(viewer, guest(viewer, userId).orElseThrow(), names.of(userId)))
                        .toList(),
                page.next());
    }

    @QueryHandler
    PersonAcceptances answer(FindAcceptancesOf query) {
        Viewer viewer = seesPeople();
        PersonAccess person = guest(viewer, query.userId()).orElseThrow(TermsQueries::none);
        return of(viewer, person, people.names(List.of(query.userId())).of(query.userId()));
    }

    /** Also for those who may do nothing before they accept. */
    @QueryHandler
    MyTerms answer(FindMyTerms query) {
        Viewer viewer = viewers.entering();
        Audience audience = viewer.audience();
        TermsDemand demand = viewer.state().terms(audience).orElseThrow(TermsQueries::none);
        StoredTerms terms = find(demand.version()).orElseThrow(TermsQueries::none);
        // Whatever the times of clocks that stepped back say, it is the state that knows what was accepted by then.
        int newest = viewer.state()
                .acceptance(viewer.userId())
                .map(Acceptance::version)
                .orElse(0);
        StoredAcceptance last = accepted(viewer.userId()).reversed().stream()
                .filter(one -> one.version() <= newest)
                .findFirst()
                .orElse(null);
        return new MyTerms(
                terms.version(),
                terms.text(),
                terms.sha256(),
                terms.publishedAt(),
                Policy.owesTerms(viewer.state(), viewer.userId()),
                last == null ? null : last.version(),
                last == null ? null : last.at());
    }

    private static AudienceTerms now(Viewer viewer, Audience audience) {
        AccessState state = viewer.state();
        List<UserId> people = state.people().stream()
                .filter(userId ->
                        state.person(userId).flatMap(PersonAccess::audience).equals(Optional.of(audience)))
                .filter(userId -> Policy.enters(state, userId, viewer.now()))
                .toList();
        return new AudienceTerms(
                audience, state.terms(audience).map(TermsDemand::version).orElse(null), people.size(), (int)
                        people.stream()
                                .filter(userId -> Policy.owesTerms(state, userId))
                                .count());
    }

    private Viewer seesPeople() {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.PEOPLE_VIEW), new Resource.WholeAgency());
        return viewer;
    }

    private static Optional<PersonAccess> guest(Viewer viewer, UserId userId) {
        return viewer.state().person(userId).filter(person -> person.audience().isPresent());
    }

    private PersonAcceptances of(Viewer viewer, PersonAccess person, PersonName name) {
        return new PersonAcceptances(
                person.userId(),
                name.name(),
                person.kind(),
                Policy.owesTerms(viewer.state(), person.userId()),
                accepted(person.userId()).reversed().stream()
                        .map(one -> new AcceptedTerms(one.version(), one.at(), one.sha256()))
                        .toList());
    }

    private List<StoredAcceptance> accepted(UserId userId) {
        return store.find(Place.AGENCY, TermsProjection.acceptedBy(userId), StoredAcceptances.class)
                .map(stored -> List.copyOf(stored.items))
                .orElseGet(List::of);
    }

    private Optional<StoredTerms> find(int version) {
        return store.find(Place.AGENCY, TermsProjection.id(version), StoredTerms.class);
    }

    private static TermsDetails details(AccessState state, StoredTerms terms, PersonName by) {
        Set<Audience> countsFor = EnumSet.noneOf(Audience.class);
        terms.audiences().stream()
                .filter(audience -> state.terms(audience)
                        .filter(demand -> demand.version() == terms.version())
                        .isPresent())
                .forEach(countsFor::add);
        return new TermsDetails(
                terms.version(),
                terms.audiences(),
                countsFor,
                terms.mustAccept(),
                terms.sha256(),
                terms.publishedAt(),
                by);
    }

    private static Rejected none() {
        return new Rejected(Rejected.Code.NOT_FOUND);
    }

    /**
     * A page of what is numbered from 1 without gaps, the newest first.
     *
     * @param first the number it begins with
     * @param before the number it stops before
     */
    private record Page(int first, int before, @Nullable String next) {

        static Page of(int newest, PageRequest request, Cursors cursors) {
            long after = request.after() == null ? Long.MAX_VALUE : cursors.read(request.after());
            int first = Math.clamp(after - 1, 0, newest);
            int before = Math.max(0, first - request.limit());
            return new Page(first, before, before == 0 ? null : cursors.of(before + 1L));
        }
    }
}
