package io.portico.decisions;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Decision;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Ruling;
import io.portico.access.StandingRule;
import io.portico.decisions.unique.Unique;
import io.portico.messages.AccessEvent;
import io.portico.messages.BrandId;
import io.portico.messages.Id;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.stored.EventCatalogue;
import io.portico.messages.unique.AccessMoved;
import io.portico.messages.unique.EmailTaken;
import io.portico.messages.unique.UniqueEvent;
import io.portico.tenancy.Actor;
import io.portico.tenancy.StorageKey;
import io.portico.tenancy.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.RepositoryProvider;
import org.jspecify.annotations.Nullable;

/**
 * One command being judged, or several that are made as one: by whom, at what instant, against which state. What is not
 * allowed is thrown.
 */
public final class Hearing {

    private final Work work;
    private final AccessState state;
    private final Instant now;
    private final Texts texts;
    private final RepositoryProvider repositories;
    private AccessState present;
    private boolean moved;

    Hearing(Work work, AccessState state, Instant now, Texts texts, RepositoryProvider repositories) {
        this.work = work;
        this.state = state;
        this.present = state;
        this.now = now;
        this.texts = texts;
        this.repositories = repositories;
    }

    /** The state as the ledger has it, and with what this hearing has changed since it began. */
    public AccessState state() {
        return present;
    }

    public Instant now() {
        return now;
    }

    public Texts texts() {
        return texts;
    }

    public String agencyId() {
        return work.agencyId();
    }

    public Actor.Kind actorKind() {
        return work.actor().kind();
    }

    /** For what is nobody's to ask for: to all but Portico itself there is nothing here. */
    public void demandTheHouse() {
        if (actorKind() != Actor.Kind.SYSTEM) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    /**
     * The person or program that asks. Automations, the operator, strangers and those who only read are nobody here, and get the answer of
     * one who may not see anything. Who looks through another's eyes changes nothing (access.md, rule 14).
     */
    public UserId person() {
        Actor actor = work.actor();
        Actor other = work.onBehalfOf();
        if (other != null) {
            if (actor.kind() != Actor.Kind.PROGRAM || other.kind() != Actor.Kind.PERSON) {
                throw new Rejected(Rejected.Code.FORBIDDEN);
            }
            return new UserId(other.id());
        }
        return switch (actor.kind()) {
            case PERSON, PROGRAM -> new UserId(actor.id());
            case SYSTEM, OPERATOR, ANYONE, READER -> throw new Rejected(Rejected.Code.NOT_FOUND);
        };
    }

    /** Demands that the person may do this; what they may not see is not found, the rest forbidden. */
    public void demand(Action action, Resource resource) {
        Decision decision = Policy.decide(present, person(), action, resource, now);
        if (!decision.allowed()) {
            throw new Rejected(decision.seen() ? Rejected.Code.FORBIDDEN : Rejected.Code.NOT_FOUND);
        }
    }

    public void demand(Permission permission, Resource resource) {
        demand(Action.use(permission), resource);
    }

    public void demandInAgency(Permission permission) {
        demand(permission, new Resource.WholeAgency());
    }

    public boolean allows(Permission permission, Resource resource) {
        return allows(Action.use(permission), resource);
    }

    public boolean allows(Action action, Resource resource) {
        return Policy.allows(present, person(), action, resource, now);
    }

    /** Demands that the person is alive and holds one of the switches, whatever it is used on. */
    public void demandOneOf(Permission... permissions) {
        if (!Policy.alive(present, person(), now)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (List.of(permissions).stream().noneMatch(Policy.permissions(present, person(), now)::contains)) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
    }

    /** What is known of somebody; not found when there is no such person. */
    public PersonAccess known(UserId userId) {
        return present.person(userId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** What is known of an external user; those inside are refused. */
    public PersonAccess guest(UserId userId) {
        PersonAccess person = everAGuest(userId);
        demandNotErased(userId);
        return person;
    }

    /** What is known of an external user who may have been erased since; those inside are refused. */
    public PersonAccess everAGuest(UserId userId) {
        PersonAccess person = known(userId);
        if (person.audience().isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_AN_EXTERNAL_USER);
        }
        return person;
    }

    /** Demands that the person is not erased: nothing can be said of them any more, nor given to them. */
    public void demandNotErased(UserId userId) {
        if (present.erased(userId).isPresent()) {
            throw new Rejected(Rejected.Code.PERSON_ERASED);
        }
    }

    /** Who had the author of something erased that now goes; not found when nobody had. */
    public UserId eraserOf(UserId userId) {
        return present.erased(userId)
                .map(fact -> new UserId(fact.by()))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** Whether a review has ended that access; then it can be given anew. */
    public boolean isEndedByReview(ReviewedAccess access) {
        return Policy.isEndedByReview(present, access, now);
    }

    /** Demands that the guest has the brand now (access.md, rule 2). */
    public void demandBrand(PersonAccess guest, BrandId brandId) {
        if (!guest.brands().containsKey(brandId) || isEndedByReview(ReviewedAccess.brand(guest.userId(), brandId))) {
            throw new Rejected(Rejected.Code.BRAND_NOT_AVAILABLE);
        }
    }

    /** Demands that all of these belong to the agency itself. */
    public void demandInsiders(Iterable<UserId> userIds) {
        for (UserId userId : userIds) {
            if (known(userId).audience().isPresent()) {
                throw new Rejected(Rejected.Code.NOT_AN_EMPLOYEE);
            }
        }
    }

    public boolean isGuest() {
        return known(person()).audience().isPresent();
    }

    /** Demands that an end, if there is one, lies ahead. */
    public void demandAhead(@Nullable Instant endsAt) {
        if (endsAt != null && !endsAt.isAfter(now)) {
            throw new Rejected(Rejected.Code.ENDS_IN_THE_PAST).of("endsAt");
        }
    }

    /** The key of a new aggregate; if the ledger knows it already, the command is refused. */
    public String newKey(Id id) {
        String key = StorageKey.of(work.agencyId(), id.named());
        Attempt.begins(key, Rejected.Code.ALREADY_EXISTS);
        return key;
    }

    /** Takes something unique within the agency, in the same unit of work. */
    public void take(String name, Rejected.Code ifTaken, UniqueEvent event) {
        takeKey(StorageKey.of(work.agencyId(), name), ifTaken, event);
    }

    /**
     * Takes an e-mail address for the person, in the same unit of work; one that was freed may be taken again. Of one that is
     * taken the ledger's word is asked for as of any stream that cannot be begun twice: it may be this very command that
     * took it, come again.
     */
    public void takeEmail(String digest, UserId userId) {
        EmailTaken taken = new EmailTaken(digest, userId);
        Optional<Aggregate<Unique>> before = find(Unique.class, email(digest));
        if (before.isEmpty()) {
            take(email(digest), Rejected.Code.EMAIL_TAKEN, taken);
        } else if (before.get().invoke(Unique::isFree)) {
            before.get().execute(unique -> unique.takeAgain(taken));
        } else {
            Attempt.begins(StorageKey.of(work.agencyId(), email(digest)), Rejected.Code.EMAIL_TAKEN);
            throw new ConcurrencyException("the address is taken");
        }
    }

    /** Frees an e-mail address of somebody who was erased. */
    public void freeEmail(String digest) {
        find(Unique.class, email(digest)).ifPresent(taken -> taken.execute(unique -> unique.free(digest)));
    }

    private static String email(String digest) {
        return "email-" + digest;
    }

    /** Takes something unique among all agencies, in the same unit of work. */
    public void takeEverywhere(String name, Rejected.Code ifTaken, UniqueEvent event) {
        takeKey(StorageKey.of("-", name), ifTaken, event);
    }

    /** Changes access by an event of the aggregate at hand. What this hearing judges next is judged knowing it. */
    public void change(AccessEvent event) {
        apply(event);
        present = present.with(new Recorded(
                event,
                EventCatalogue.nameOf(event.getClass()).orElseThrow(),
                "to be",
                present.position() + 1,
                now,
                work.actor().id()));
        moveAccess();
    }

    /**
     * Demands that what was decided shows nobody what a standing rule forbids. People outside who trip over one are not
     * told which, for they know nothing of rules.
     */
    void keepStandingRules(List<Object> decided) {
        Ruling ruling = Policy.ruling(state, recorded(decided), now);
        if (!ruling.broken().isEmpty()) {
            StandingRule rule = ruling.broken().getFirst().rule();
            throw new Rejected(
                    Rejected.Code.STANDING_RULE_BROKEN,
                    isOneOfUs() ? Map.of("rule", rule.terms().name()) : Map.of());
        }
        if (ruling.touched()) {
            moveAccess();
        }
    }

    private boolean isOneOfUs() {
        return switch (work.actor().kind()) {
            case PERSON, PROGRAM ->
                state.person(person())
                        .filter(person -> person.audience().isEmpty())
                        .isPresent();
            case SYSTEM, OPERATOR, ANYONE, READER -> false;
        };
    }

    private List<Recorded> recorded(List<Object> decided) {
        List<Recorded> recorded = new ArrayList<>();
        long position = state.position();
        for (Object event : decided) {
            if (event instanceof AccessEvent access) {
                position++;
                recorded.add(new Recorded(
                        access,
                        "decided",
                        "decided-" + position,
                        position,
                        now,
                        work.actor().id()));
            }
        }
        return recorded;
    }

    /** Says that this changes access as it was judged: of two that were judged at the same state one loses (rule 21). */
    public void moveAccess() {
        if (moved) {
            return;
        }
        moved = true;
        long number = state.moves() + 1;
        takeKey(StorageKey.of(work.agencyId(), "access-" + number), null, new AccessMoved(number));
    }

    private void takeKey(String key, Rejected.@Nullable Code ifTaken, UniqueEvent event) {
        Attempt.begins(key, ifTaken);
        create(Unique.class, () -> new Unique(key, event));
    }

    /** Makes a further aggregate in the same unit of work. */
    public <T> Aggregate<T> create(Class<T> type, Supplier<T> factory) {
        try {
            return repositories.repositoryFor(type).newInstance(factory::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another aggregate of the agency, loaded into the same unit of work; empty when there is none of that name. */
    public <T> Optional<Aggregate<T>> find(Class<T> type, String named) {
        try {
            return Optional.of(repositories.repositoryFor(type).load(StorageKey.of(work.agencyId(), named)));
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Loads another aggregate of the agency into the same unit of work. */
    public <T> Aggregate<T> load(Class<T> type, Id id) {
        return repositories.repositoryFor(type).load(StorageKey.of(work.agencyId(), id.named()));
    }
}
