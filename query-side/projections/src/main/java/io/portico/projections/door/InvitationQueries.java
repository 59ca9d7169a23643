package io.portico.projections.door;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.Audience;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Invitations;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FindInvitationSets;
import io.portico.views.agency.InvitationSets;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindInvitation;
import io.portico.views.door.Invitation;
import io.portico.views.door.InvitationState;
import org.axonframework.queryhandling.QueryHandler;

/** Answers where an invitation stands. */
public final class InvitationQueries {

    private final AccessStates states;
    private final Viewers viewers;
    private final AgencyDirectory directory;
    private final People people;

    public InvitationQueries(AccessStates states, Viewers viewers, AgencyDirectory directory, People people) {
        this.states = states;
        this.viewers = viewers;
        this.directory = directory;
        this.people = people;
    }

    /** The public door asks for whoever holds a link, after it has looked at the link; people must see who it is. */
    @QueryHandler
    Invitation answer(FindInvitation query) {
        Actor.Kind actor = Tenancy.current().actor().kind();
        if (actor == Actor.Kind.PERSON || actor == Actor.Kind.PROGRAM) {
            viewers.current().inside().demandSight(new Resource.OfPerson(query.userId()));
        }
        AccessState state = states.now(Tenancy.agencyId());
        PersonAccess access = state.person(query.userId())
                .filter(person -> person.round() > 0)
                .orElseThrow(InvitationQueries::notFound);
        Person person = people.find(query.userId()).orElseThrow(InvitationQueries::notFound);
        AgencyDoor agency = directory.own().orElseThrow(InvitationQueries::notFound);
        return new Invitation(
                access.userId(),
                agency.name(),
                person.firstName(),
                person.lastName(),
                person.shownEmail(),
                access.kind(),
                access.round(),
                Invitations.expiresAt(access),
                stateOf(access));
    }

    @QueryHandler
    InvitationSets answer(FindInvitationSets query) {
        AccessState state = viewers.current().inside().state();
        return new InvitationSets(first(state, Audience.CLIENT), first(state, Audience.PARTNER));
    }

    /** A set that is gone is given to nobody. */
    private PermissionSetId first(AccessState state, Audience audience) {
        return directory
                .invitationSet(audience)
                .filter(set -> Policy.permissionSet(state, set).isPresent())
                .orElseGet(() -> new PermissionSetId(audience.name()));
    }

    private static InvitationState stateOf(PersonAccess access) {
        if (access.accepted() != null) {
            return InvitationState.ACCEPTED;
        }
        return access.withdrawn() ? InvitationState.WITHDRAWN : InvitationState.PENDING;
    }

    private static Rejected notFound() {
        return new Rejected(Rejected.Code.NOT_FOUND);
    }
}
