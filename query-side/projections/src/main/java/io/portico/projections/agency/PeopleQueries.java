package io.portico.projections.agency;

import io.portico.access.AccessState;
import io.portico.access.AuditSeat;
import io.portico.access.Fact;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Policy.PermissionSetTerms;
import io.portico.access.Resource;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.agency.AuditContent;
import io.portico.views.agency.AuditorDetails;
import io.portico.views.agency.Auditors;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.Employees;
import io.portico.views.agency.FindAuditors;
import io.portico.views.agency.FindEmployee;
import io.portico.views.agency.FindEmployees;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.FindGuests;
import io.portico.views.agency.FindPermissionSet;
import io.portico.views.agency.FindPermissionSets;
import io.portico.views.agency.FindProgram;
import io.portico.views.agency.FindPrograms;
import io.portico.views.agency.FindSetHolders;
import io.portico.views.agency.FindTakenFromDirectory;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.Guests;
import io.portico.views.agency.PeopleTakenFromDirectory;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.PermissionSets;
import io.portico.views.agency.ProgramLine;
import io.portico.views.agency.Programs;
import io.portico.views.agency.SetHolder;
import io.portico.views.agency.SetHolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who there is, inside and outside, and which permission sets they may have. */
public final class PeopleQueries {

    private final Viewers viewers;
    private final People people;
    private final Cursors cursors;
    private final Texts texts;

    public PeopleQueries(Viewers viewers, People people, Cursors cursors, Texts texts) {
        this.viewers = viewers;
        this.people = people;
        this.cursors = cursors;
        this.texts = texts;
    }

    /** A person with their place in the order in which people came. */
    private record Ranked(PersonAccess access, int rank) {}

    /** A person from both sources: what they may, and who they are. */
    private record Both(PersonAccess access, Person person) {}

    @QueryHandler
    Employees answer(FindEmployees query) {
        Viewer viewer = Demands.people(viewers);
        NewestFirst<EmployeeDetails> page = page(
                viewer,
                PersonKind.EMPLOYEE,
                query.page(),
                both -> PeopleRows.employee(viewer, both.access, both.person));
        return new Employees(page.items(), page.next());
    }

    @QueryHandler
    EmployeeDetails answer(FindEmployee query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfPerson(query.userId()));
        Both both = find(viewer, query.userId(), PersonKind.EMPLOYEE);
        return PeopleRows.employee(viewer, both.access, both.person);
    }

    @QueryHandler
    Auditors answer(FindAuditors query) {
        Viewer viewer = Demands.accessReader(viewers);
        NewestFirst<AuditorDetails> page = page(
                viewer,
                person -> Policy.isAuditor(viewer.state(), person.userId()),
                query.page(),
                both -> PeopleRows.auditor(viewer, both.access, both.person, this::content));
        return new Auditors(page.items(), page.next());
    }

    private AuditContent content(AuditSeat seat) {
        Fact given = Objects.requireNonNull(seat.content());
        UserId by = new UserId(given.by());
        return new AuditContent(
                Objects.requireNonNull(seat.endsAt()),
                texts.show(Texts.token(Objects.requireNonNull(given.why()))),
                given.at(),
                by,
                people.find(by).map(Person::name).orElse(null));
    }

    @QueryHandler
    PeopleTakenFromDirectory answer(FindTakenFromDirectory query) {
        var _ = Demands.people(viewers);
        return new PeopleTakenFromDirectory(people.takenFromDirectory());
    }

    @QueryHandler
    Guests answer(FindGuests query) {
        Viewer viewer = Demands.people(viewers);
        NewestFirst<GuestDetails> page = page(
                viewer,
                PersonKind.of(query.audience()),
                query.page(),
                both -> PeopleRows.guest(viewer, both.access, both.person));
        return new Guests(page.items(), page.next());
    }

    @QueryHandler
    GuestDetails answer(FindGuest query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfPerson(query.userId()));
        Both both = find(viewer, query.userId(), PersonKind.of(query.audience()));
        return PeopleRows.guest(viewer, both.access, both.person);
    }

    @QueryHandler
    Programs answer(FindPrograms query) {
        Viewer viewer = Demands.holder(viewers, Permission.SETTINGS_EDIT);
        NewestFirst<ProgramLine> page = page(
                viewer, PersonKind.PROGRAM, query.page(), both -> PeopleRows.program(viewer, both.access, both.person));
        return new Programs(page.items(), page.next());
    }

    @QueryHandler
    ProgramLine answer(FindProgram query) {
        Viewer viewer = Demands.holder(viewers, Permission.SETTINGS_EDIT);
        Both both = find(viewer, query.userId(), PersonKind.PROGRAM);
        return PeopleRows.program(viewer, both.access, both.person);
    }

    /** What can be chosen from is no secret inside. */
    @QueryHandler
    PermissionSets answer(FindPermissionSets query) {
        Viewer viewer = viewers.current().inside();
        People.Sets sets = people.sets();
        return new PermissionSets(
                Policy.permissionSets(viewer.state()).stream()
                        .map(set -> PeopleRows.set(viewer, set, sets))
                        .toList(),
                null);
    }

    @QueryHandler
    PermissionSetDetails answer(FindPermissionSet query) {
        Viewer viewer = viewers.current().inside();
        return PeopleRows.set(viewer, set(viewer, query.permissionSetId()), people.sets());
    }

    @QueryHandler
    SetHolders answer(FindSetHolders query) {
        Viewer viewer = Demands.people(viewers);
        PermissionSetId asked = set(viewer, query.permissionSetId()).id();
        NewestFirst<SetHolder> page = page(
                viewer,
                person -> person.permissionSetId().equals(asked),
                query.page(),
                both -> PeopleRows.holder(viewer, both.access, both.person));
        return new SetHolders(page.items(), page.next());
    }

    private static PermissionSetTerms set(Viewer viewer, PermissionSetId id) {
        return Policy.permissionSet(viewer.state(), id).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    private <R> NewestFirst<R> page(Viewer viewer, PersonKind kind, PageRequest request, Function<Both, R> row) {
        return page(viewer, person -> person.kind() == kind, request, row);
    }

    private <R> NewestFirst<R> page(
            Viewer viewer, Predicate<PersonAccess> which, PageRequest request, Function<Both, R> row) {
        AccessState state = viewer.state();
        List<UserId> all = state.people();
        NewestFirst<Ranked> page = NewestFirst.of(
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Ranked(state.person(all.get(i)).orElseThrow(), i))
                        .filter(ranked -> which.test(ranked.access)),
                Ranked::rank,
                request,
                cursors);
        var known = people.find(
                page.items().stream().map(ranked -> ranked.access.userId()).toList());
        List<R> rows = new ArrayList<>();
        for (Ranked ranked : page.items()) {
            Person person = known.get(ranked.access.userId());
            if (person != null) {
                rows.add(row.apply(new Both(ranked.access, person)));
            }
        }
        return new NewestFirst<>(List.copyOf(rows), page.next());
    }

    private Both find(Viewer viewer, UserId userId, PersonKind kind) {
        PersonAccess access = viewer.state()
                .person(userId)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        return new Both(access, people.find(userId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND)));
    }
}
