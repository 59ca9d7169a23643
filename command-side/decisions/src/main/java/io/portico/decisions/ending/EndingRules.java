package io.portico.decisions.ending;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.PersonAccess;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.person.Person;
import io.portico.messages.Rejected;
import io.portico.messages.ending.AccessKept;
import io.portico.messages.ending.ChangeEndingRules;
import io.portico.messages.ending.EndingCommand;
import io.portico.messages.ending.EndingEvent;
import io.portico.messages.ending.EndingRulesChanged;
import io.portico.messages.ending.KeepAccess;
import io.portico.messages.ending.SuspendUnseenGuest;
import io.portico.messages.ending.UnseenGuestSuspended;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Actor;
import io.portico.tenancy.StorageKey;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** How access ends in an agency. */
@Aggregate(type = "ending-rules", commandTargetResolver = "storedTargets")
public final class EndingRules {

    /** As long as nobody has said otherwise. */
    static final int UNSEEN_USUALLY_DAYS = 90;

    @AggregateIdentifier
    @Nullable
    String key;

    private boolean proposeWhenWorkEnds = true;
    private int suspendUnseenAfterDays = UNSEEN_USUALLY_DAYS;

    EndingRules() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeEndingRules command, Judge judge) {
        Hearing hearing = begun(command, judge);
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        boolean propose = Objects.requireNonNullElse(command.proposeWhenWorkEnds(), proposeWhenWorkEnds);
        int days = Objects.requireNonNullElse(command.suspendUnseenAfterDays(), suspendUnseenAfterDays);
        if (propose != proposeWhenWorkEnds || days != suspendUnseenAfterDays) {
            apply(new EndingRulesChanged(command.agencyId(), propose, days));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(KeepAccess command, Judge judge) {
        Hearing hearing = begun(command, judge);
        hearing.demand(Permission.ACCESS_GRANT, new Resource.OfProject(command.projectId()));
        apply(new AccessKept(command.agencyId(), command.projectId()));
    }

    /** The rule may have changed, and the person may have ended, since somebody looked who was not seen. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SuspendUnseenGuest command, Judge judge) {
        Hearing hearing = begun(command, judge);
        if (hearing.actorKind() != Actor.Kind.SYSTEM) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        PersonAccess guest = hearing.guest(command.userId());
        boolean unseen = suspendUnseenAfterDays > 0
                && command.lastSeenAt()
                        .plus(Duration.ofDays(suspendUnseenAfterDays))
                        .isBefore(hearing.now());
        if (unseen && guest.accepted() != null && guest.deactivated() == null) {
            apply(new UnseenGuestSuspended(
                    command.agencyId(), command.userId(), command.lastSeenAt(), suspendUnseenAfterDays));
            hearing.load(Person.class, command.userId()).execute(person -> person.suspend(hearing));
        }
    }

    private Hearing begun(EndingCommand command, Judge judge) {
        Hearing hearing = judge.hear();
        if (!command.agencyId().value().equals(hearing.agencyId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        key = StorageKey.of(hearing.agencyId(), command.rulesId().named());
        return hearing;
    }

    @EventSourcingHandler
    void evolve(EndingEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case EndingRulesChanged e -> {
                proposeWhenWorkEnds = e.proposeWhenWorkEnds();
                suspendUnseenAfterDays = e.suspendUnseenAfterDays();
            }
            case AccessKept _, UnseenGuestSuspended _ -> {}
        }
    }
}
