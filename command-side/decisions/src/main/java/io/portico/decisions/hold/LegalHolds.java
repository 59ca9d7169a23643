package io.portico.decisions.hold;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.AgencyId;
import io.portico.messages.Rejected;
import io.portico.messages.Sole;
import io.portico.messages.UserId;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.LegalHoldCommand;
import io.portico.messages.hold.LegalHoldEvent;
import io.portico.messages.hold.LegalHoldLifted;
import io.portico.messages.hold.LegalHoldPlaced;
import io.portico.messages.hold.LiftLegalHold;
import io.portico.messages.hold.PlaceLegalHold;
import io.portico.messages.person.Permission;
import io.portico.tenancy.StorageKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The legal holds of an agency. What is asked to go asks here first. */
@org.axonframework.spring.stereotype.Aggregate(type = "legal-holds", commandTargetResolver = "storedTargets")
public final class LegalHolds {

    static final int MAX_STANDING = 200;

    @AggregateIdentifier
    @Nullable
    String key;

    private final Map<HoldId, LegalHoldPlaced> placed = new LinkedHashMap<>();
    private final Map<HoldId, LegalHoldPlaced> standing = new LinkedHashMap<>();

    LegalHolds() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlaceLegalHold command, Judge judge) {
        Hearing hearing = begun(command, judge);
        UserId person = command.userId();
        if (person != null) {
            hearing.demand(Permission.ACCESS_GRANT, new Resource.OfPerson(person));
            hearing.known(person);
            hearing.demandNotErased(person);
        }
        hearing.demandAhead(command.endsAt());
        if (placed.containsKey(command.holdId())) {
            throw new Rejected(Rejected.Code.ALREADY_EXISTS);
        }
        if (standing.values().stream()
                        .filter(hold -> standsAt(hold, hearing.now()))
                        .count()
                >= MAX_STANDING) {
            throw new Rejected(Rejected.Code.TOO_MANY_HOLDS);
        }
        // Somebody may be erased, or the agency deleted, at this moment: of the two, one is judged knowing the other.
        hearing.moveAccess();
        apply(new LegalHoldPlaced(command.agencyId(), command.holdId(), person, command.reason(), command.endsAt()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(LiftLegalHold command, Judge judge) {
        Hearing hearing = begun(command, judge);
        LegalHoldPlaced hold = placed.get(command.holdId());
        if (hold == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        UserId person = hold.userId();
        if (person != null) {
            hearing.demand(Permission.ACCESS_GRANT, new Resource.OfPerson(person));
        }
        if (standing.containsKey(command.holdId()) && standsAt(hold, hearing.now())) {
            apply(new LegalHoldLifted(command.agencyId(), command.holdId(), hold.userId(), command.reason()));
        }
    }

    private Hearing begun(LegalHoldCommand command, Judge judge) {
        Hearing hearing = judge.hear();
        if (!command.agencyId().value().equals(hearing.agencyId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        hearing.demandInAgency(Permission.ACCESS_GRANT);
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.holdsId().named());
        }
        return hearing;
    }

    /** Demands that nothing of the person's must be kept. */
    public static void demandNone(Hearing hearing, UserId person) {
        demandNone(hearing, hold -> hold.userId() == null || person.equals(hold.userId()));
    }

    /** Demands that nothing of anybody's must be kept. */
    public static void demandNoneAtAll(Hearing hearing) {
        demandNone(hearing, _ -> true);
    }

    private static void demandNone(Hearing hearing, Predicate<LegalHoldPlaced> about) {
        boolean held = of(hearing)
                .filter(holds -> holds.invoke(known -> known.holdsAt(hearing.now(), about)))
                .isPresent();
        if (held) {
            throw new Rejected(Rejected.Code.LEGAL_HOLD);
        }
    }

    /** All that there ever were about the person by name. */
    public static List<HoldId> about(Hearing hearing, UserId person) {
        return of(hearing)
                .map(holds -> holds.invoke(known -> known.placed.values().stream()
                        .filter(hold -> person.equals(hold.userId()))
                        .map(LegalHoldPlaced::holdId)
                        .toList()))
                .orElse(List.of());
    }

    private static Optional<Aggregate<LegalHolds>> of(Hearing hearing) {
        return hearing.find(
                LegalHolds.class,
                Sole.LEGAL_HOLDS.of(new AgencyId(hearing.agencyId())).named());
    }

    private boolean holdsAt(Instant now, Predicate<LegalHoldPlaced> about) {
        return standing.values().stream().filter(about).anyMatch(hold -> standsAt(hold, now));
    }

    private static boolean standsAt(LegalHoldPlaced hold, Instant now) {
        return hold.endsAt() == null || now.isBefore(hold.endsAt());
    }

    @EventSourcingHandler
    void evolve(LegalHoldEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case LegalHoldPlaced e -> {
                placed.put(e.holdId(), e);
                standing.put(e.holdId(), e);
            }
            case LegalHoldLifted e -> standing.remove(e.holdId());
        }
    }
}
