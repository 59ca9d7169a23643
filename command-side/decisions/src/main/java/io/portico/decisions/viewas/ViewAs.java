package io.portico.decisions.viewas;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Eyes;
import io.portico.access.Policy;
import io.portico.access.Policy.PermissionSetTerms;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.Permission;
import io.portico.messages.viewas.BeginTryOut;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.messages.viewas.EndViewAs;
import io.portico.messages.viewas.TryOutBegun;
import io.portico.messages.viewas.ViewAsBegun;
import io.portico.messages.viewas.ViewAsEnded;
import io.portico.messages.viewas.ViewAsEvent;
import io.portico.tenancy.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One look through another's eyes, from its begin to its end (access.md, rule 14). */
@Aggregate(type = "view-as", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class ViewAs {

    /** Long enough to look at a portal, short enough not to forget whose it is. */
    static final Duration LASTS = Duration.ofMinutes(30);

    @AggregateIdentifier
    String key;

    private ViewAsId id;
    private UserId viewer;
    private UserId person;
    private boolean ended;

    @SuppressWarnings("NullAway.Init")
    ViewAs() {}

    /** What is seen is judged again at every look; here it is judged once more, so that a refusal is said at once. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(BeginViewAs command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.viewAsId());
        UserId by = hearing.person();
        Instant at = command.at();
        if (!hearing.allows(Permission.AUDIT_VIEW, new Resource.WholeAgency())) {
            hearing.demand(Permission.ACCESS_VIEW_AS, new Resource.OfPerson(command.personId()));
        } else if (at == null && !hearing.allows(Permission.ACCESS_VIEW_AS, new Resource.WholeAgency())) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        if (hearing.actorKind() != Actor.Kind.PERSON) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        if (at == null) {
            hearing.guest(command.personId());
        } else {
            // What was before somebody was erased is told still, without who it was.
            hearing.everAGuest(command.personId());
        }
        if (at != null && at.isAfter(hearing.now())) {
            throw new BadInput("at", BadInput.Code.OUT_OF_RANGE);
        }
        if (eyes(hearing, by, command.personId(), at).isEmpty()) {
            throw new Rejected(Rejected.Code.ACCOUNT_ENDED);
        }
        endFormer(hearing, by);
        apply(new ViewAsBegun(
                command.viewAsId(), by, command.personId(), hearing.now().plus(LASTS), at));
    }

    private static Optional<Eyes> eyes(Hearing hearing, UserId by, UserId person, @Nullable Instant at) {
        return at == null
                ? Policy.eyesOf(hearing.state(), by, person, hearing.now())
                : Policy.pastEyesOf(hearing.state(), by, person, at, hearing.now());
    }

    /** Only a set that is there can be tried, so only a saved one; sets of colleagues have no portal to look at. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(BeginTryOut command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.viewAsId());
        UserId by = hearing.person();
        UserId imagined = command.personId();
        hearing.demand(
                Permission.ACCESS_VIEW_AS,
                imagined == null ? new Resource.WholeAgency() : new Resource.OfPerson(imagined));
        if (hearing.actorKind() != Actor.Kind.PERSON) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        PermissionSetTerms set = Policy.permissionSet(hearing.state(), command.permissionSetId())
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (command.brandId() != null
                && hearing.state().companyOf(command.brandId()).isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        boolean fits = imagined == null
                ? set.base().audience().isPresent()
                : hearing.guest(imagined).kind() == set.base();
        if (!fits) {
            throw new Rejected(Rejected.Code.WRONG_BASE);
        }
        TryOutBegun begun = new TryOutBegun(
                command.viewAsId(),
                by,
                imagined == null ? TryOutBegun.imaginedIn(command.viewAsId()) : imagined,
                set.id(),
                imagined == null ? command.brandId() : null,
                hearing.now().plus(LASTS));
        if (Policy.eyesOf(hearing.state(), begun, hearing.now()).isEmpty()) {
            throw new Rejected(Rejected.Code.ACCOUNT_ENDED);
        }
        endFormer(hearing, by);
        apply(begun);
    }

    private static void endFormer(Hearing hearing, UserId by) {
        hearing.state().viewing(by).ifPresent(former -> hearing.load(ViewAs.class, former.id())
                .execute(ViewAs::end));
    }

    @CommandHandler
    void decide(EndViewAs command, Judge judge) {
        if (!judge.hear().person().equals(viewer)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        end();
    }

    private void end() {
        if (!ended) {
            apply(new ViewAsEnded(id, viewer, person));
        }
    }

    @EventSourcingHandler
    void evolve(ViewAsEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case ViewAsBegun e -> {
                id = e.viewAsId();
                viewer = e.viewerId();
                person = e.personId();
            }
            case TryOutBegun e -> {
                id = e.viewAsId();
                viewer = e.viewerId();
                person = e.personId();
            }
            case ViewAsEnded _ -> ended = true;
        }
    }
}
