package io.portico.projections.door;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.Action;
import io.portico.access.Eyes;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.CompanyId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.projections.access.Asker;
import io.portico.projections.access.LookingBack;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.People;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.agency.AppDetails;
import io.portico.views.agency.Apps;
import io.portico.views.agency.FindApp;
import io.portico.views.agency.FindApps;
import io.portico.views.agency.FindSignInProviderOf;
import io.portico.views.agency.FindSignInProviders;
import io.portico.views.agency.FindSignInRules;
import io.portico.views.agency.SignInProviderOf;
import io.portico.views.agency.SignInProviders;
import io.portico.views.agency.SignInRulesDetails;
import io.portico.views.door.Account;
import io.portico.views.door.App;
import io.portico.views.door.FindAccount;
import io.portico.views.door.FindIdentity;
import io.portico.views.door.FindSecondFactorDemand;
import io.portico.views.door.FindSignInApp;
import io.portico.views.door.FindSignInProvider;
import io.portico.views.door.FindStanding;
import io.portico.views.door.FindViewing;
import io.portico.views.door.Identity;
import io.portico.views.door.SecondFactorDemand;
import io.portico.views.door.SignInProvider;
import io.portico.views.door.Standing;
import io.portico.views.door.Viewing;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;

/** Answers whose account it is, and whether it may act. */
public final class AccountQueries {

    private final AccessStates states;
    private final Viewers viewers;
    private final People people;
    private final Clock clock;

    public AccountQueries(AccessStates states, Viewers viewers, People people, Clock clock) {
        this.states = states;
        this.viewers = viewers;
        this.people = people;
        this.clock = clock;
    }

    /** Nobody who asks has signed in yet; what they ask with is a digest that only the agency's key makes. */
    @QueryHandler
    Account answer(FindAccount query) {
        AccessState state = states.now(Tenancy.agencyId());
        return people.ownerOf(query.emailDigest())
                .flatMap(state::person)
                .map(person -> new Account(
                        person.userId(),
                        person.kind(),
                        person.companyId(),
                        person.accepted() != null,
                        people.demandsSecondFactor(person)))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    @QueryHandler
    SignInRulesDetails answer(FindSignInRules query) {
        viewers.current().inside().demand(Action.use(Permission.SETTINGS_EDIT), new Resource.WholeAgency());
        return new SignInRulesDetails(people.secondFactorFor());
    }

    @QueryHandler
    SignInProviders answer(FindSignInProviders query) {
        viewers.current().inside().demand(Action.use(Permission.SETTINGS_EDIT), new Resource.WholeAgency());
        return new SignInProviders(people.providers());
    }

    @QueryHandler
    SignInProviderOf answer(FindSignInProviderOf query) {
        viewers.current().inside().demand(Action.use(Permission.SETTINGS_EDIT), new Resource.WholeAgency());
        CompanyId companyId = query.companyId();
        if (companyId != null && !states.now(Tenancy.agencyId()).hasCompany(companyId)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return new SignInProviderOf(people.providerOf(companyId).orElse(null));
    }

    /** Of everybody who stands before the door: they are sent there and so learn all of it. */
    @QueryHandler
    SignInProvider answer(FindSignInProvider query) {
        String linkId = query.linkId();
        return (linkId == null ? people.providerOf(null) : people.providerAt(linkId))
                .map(one ->
                        new SignInProvider(one.companyId(), one.label(), one.issuer(), one.clientId(), one.linkId()))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    @QueryHandler
    Apps answer(FindApps query) {
        viewers.current().inside().demand(Action.use(Permission.SETTINGS_EDIT), new Resource.WholeAgency());
        return new Apps(people.apps(), null);
    }

    @QueryHandler
    AppDetails answer(FindApp query) {
        viewers.current().inside().demand(Action.use(Permission.SETTINGS_EDIT), new Resource.WholeAgency());
        return people.app(query.appId()).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** Of everybody who is sent here by the app and so brings its id and address along. */
    @QueryHandler
    App answer(FindSignInApp query) {
        return people.app(query.appId())
                .map(app -> new App(app.id(), app.name(), app.redirectUris()))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** About oneself. Apps are told of nobody who may not act, not even of those who have yet to accept the terms. */
    @QueryHandler
    Identity answer(FindIdentity query) {
        Work work = Tenancy.current();
        UserId userId = new UserId(work.actor().id());
        AccessState state = states.now(work.agencyId());
        return Optional.of(userId)
                .filter(_ -> work.actor().kind() == Actor.Kind.PERSON && work.onBehalfOf() == null)
                .flatMap(state::person)
                .filter(known -> known.basic() == null && Policy.alive(state, userId, clock.instant()))
                .flatMap(known -> people.find(known.userId()))
                .map(person -> new Identity(
                        person.firstName(), person.lastName(), person.shownEmail(), person.emailVerified()))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** About oneself, so that nobody learns it of others. */
    @QueryHandler
    SecondFactorDemand answer(FindSecondFactorDemand query) {
        return new SecondFactorDemand(states.now(Tenancy.agencyId())
                .person(new UserId(Tenancy.current().actor().id()))
                .filter(people::demandsSecondFactor)
                .isPresent());
    }

    /** A dead account gets an answer as well: that it is dead. */
    @QueryHandler
    Standing answer(FindStanding query) {
        Work work = Tenancy.current();
        Actor actor = work.actor();
        if (actor.kind() == Actor.Kind.PERSON && work.onBehalfOf() != null) {
            return throughOthersEyes(work, new UserId(work.onBehalfOf().id()));
        }
        UserId userId = new UserId(actor.id());
        boolean hasAccount = actor.kind() == Actor.Kind.PERSON || actor.kind() == Actor.Kind.PROGRAM;
        AccessState state = states.now(Tenancy.agencyId());
        Instant now = clock.instant();
        Optional<PersonAccess> person =
                hasAccount ? state.person(userId).filter(known -> known.basic() == null) : Optional.empty();
        if (person.isEmpty()) {
            return new Standing(userId, null, false, Set.of());
        }
        boolean alive = Policy.alive(state, userId, now);
        return new Standing(
                userId,
                person.get().kind(),
                alive,
                alive ? Policy.permissions(state, userId, now) : Set.of(),
                !alive && Policy.enters(state, userId, now),
                null);
    }

    /** Somebody whose look has ended stands nowhere, whoever they are themselves. */
    private Standing throughOthersEyes(Work work, UserId personId) {
        AccessState state = states.now(work.agencyId());
        Optional<Asker> asker = Asker.of(work, state, clock.instant());
        return asker.map(through -> new Standing(
                        personId,
                        through.state().person(personId).orElseThrow().kind(),
                        true,
                        LookingBack.then()
                                .map(then -> Policy.permissions(then.present().state(), personId, then.at()))
                                .orElseGet(() -> Policy.permissions(through.state(), personId, clock.instant())),
                        false,
                        state.viewing(new UserId(work.actor().id()))
                                .orElseThrow()
                                .id()))
                .orElseGet(() -> new Standing(personId, null, false, Set.of()));
    }

    /** Whatever the actor looks at, it is their own look that is asked for. */
    @QueryHandler
    Viewing answer(FindViewing query) {
        Work work = Tenancy.current();
        if (work.actor().kind() != Actor.Kind.PERSON) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        AccessState state = states.now(work.agencyId());
        UserId viewer = new UserId(work.actor().id());
        Eyes eyes =
                Policy.eyes(state, viewer, clock.instant()).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        io.portico.access.Viewing viewing = state.viewing(viewer).orElseThrow();
        io.portico.access.Viewing.TryOut tryOut = viewing.tryOut();
        return new Viewing(
                viewing.id(),
                eyes.personId(),
                viewing.imagined()
                        ? null
                        : people.find(eyes.personId())
                                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND))
                                .name(),
                eyes.state().person(eyes.personId()).orElseThrow().kind(),
                tryOut == null
                        ? null
                        : Policy.permissionSet(state, tryOut.permissionSetId())
                                .map(Policy.PermissionSetTerms::name)
                                .orElse(null),
                viewing.until(),
                eyes.asIfAccepted(),
                eyes.at(),
                eyes.withheld());
    }
}
