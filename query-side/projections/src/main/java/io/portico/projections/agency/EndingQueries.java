package io.portico.projections.agency;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.Permission;
import io.portico.messages.review.ReviewedAccess;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.People;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.EndingRulesDetails;
import io.portico.views.agency.FindEndingRules;
import io.portico.views.agency.FindProjectEnding;
import io.portico.views.agency.FindUnseenGuests;
import io.portico.views.agency.ProjectEnding;
import io.portico.views.agency.UnseenGuests;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers how access ends: the agency's rules, what a project that is over leaves, and who was not seen for long. */
public final class EndingQueries {

    private final Viewers viewers;
    private final AccessStates states;
    private final ViewStore store;
    private final People people;
    private final Clock clock;

    public EndingQueries(Viewers viewers, AccessStates states, ViewStore store, People people, Clock clock) {
        this.viewers = viewers;
        this.states = states;
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    @QueryHandler
    EndingRulesDetails answer(FindEndingRules query) {
        if (!isOurOwnChore()) {
            Demands.holder(viewers, Permission.SETTINGS_EDIT);
        }
        StoredEndingRules rules = rules();
        return new EndingRulesDetails(rules.proposeWhenWorkEnds(), rules.suspendUnseenAfterDays());
    }

    @QueryHandler
    ProjectEnding answer(FindProjectEnding query) {
        Viewer viewer = Demands.holder(viewers, Permission.ACCESS_GRANT);
        viewer.demandSight(new Resource.OfProject(query.projectId()));
        String id = query.projectId().named();
        boolean over = store.find(Place.AGENCY, id, StoredProject.class)
                .filter(project -> EndingProjection.isOver(project.status))
                .isPresent();
        boolean kept = store.find(Place.AGENCY, EndingProjection.kept(query.projectId()), EndingProjection.Kept.class)
                .isPresent();
        List<PlannedChange> changes = left(viewer, query.projectId());
        return new ProjectEnding(over && !kept && !changes.isEmpty() && rules().proposeWhenWorkEnds(), changes);
    }

    /** What takes away the roots of access that the work leaves. */
    private static List<PlannedChange> left(Viewer viewer, ProjectId projectId) {
        return Policy.rootsIn(viewer.state(), projectId, viewer.now()).stream()
                .map(EndingQueries::takenAway)
                .limit(ApplyAccessChanges.MAX_CHANGES)
                .toList();
    }

    private static PlannedChange takenAway(ReviewedAccess root) {
        return switch (root.kind()) {
            case GRANT -> taking(PlannedChange.Type.REVOKE_PROJECT, root);
            case SHARE -> taking(PlannedChange.Type.UNSHARE_TASK, root);
            case BUDGET -> taking(PlannedChange.Type.REVOKE_BUDGET, root);
            case ACCOUNT, BRAND -> throw new IllegalArgumentException("No root in a project: " + root);
        };
    }

    private static PlannedChange taking(PlannedChange.Type type, ReviewedAccess root) {
        return new PlannedChange(
                type,
                root.projectId(),
                root.taskId(),
                root.userId(),
                null,
                null,
                null,
                null,
                null,
                null,
                root.budgetId(),
                null);
    }

    /** Asked by no person: it would tell who comes and goes. */
    @QueryHandler
    UnseenGuests answer(FindUnseenGuests query) {
        if (!isOurOwnChore()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        AccessState state = states.now(Tenancy.agencyId());
        Instant now = clock.instant();
        List<PersonAccess> guests = state.people().stream()
                .filter(id -> Policy.alive(state, id, now))
                .flatMap(id -> state.person(id).stream())
                .filter(guest -> guest.audience().isPresent() && guest.accepted() != null)
                .toList();
        Map<UserId, Instant> seen =
                people.seen(guests.stream().map(PersonAccess::userId).toList());
        return new UnseenGuests(guests.stream()
                .map(guest -> new UnseenGuests.Unseen(guest.userId(), later(accepted(guest), seen.get(guest.userId()))))
                .filter(unseen -> unseen.lastSeenAt().isBefore(query.since()))
                .toList());
    }

    private static Instant accepted(PersonAccess guest) {
        return Objects.requireNonNull(guest.accepted()).at();
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static boolean isOurOwnChore() {
        return Tenancy.current().actor().kind() == Actor.Kind.SYSTEM;
    }

    private StoredEndingRules rules() {
        return store.find(Place.AGENCY, EndingProjection.RULES, StoredEndingRules.class)
                .orElse(StoredEndingRules.USUAL);
    }
}
