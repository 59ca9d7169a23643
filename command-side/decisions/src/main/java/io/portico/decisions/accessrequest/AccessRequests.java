package io.portico.decisions.accessrequest;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.changes.Changes;
import io.portico.messages.AccessRequestId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AccessAsked;
import io.portico.messages.accessrequest.AccessRequestCommand;
import io.portico.messages.accessrequest.AccessRequestDeclined;
import io.portico.messages.accessrequest.AccessRequestEvent;
import io.portico.messages.accessrequest.AccessRequestGranted;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.accessrequest.DeclineAccessRequest;
import io.portico.messages.accessrequest.GrantAccessRequest;
import io.portico.messages.person.Permission;
import io.portico.tenancy.StorageKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * All that one person asks to see. Nothing here looks at whether there is such a thing before somebody of the agency
 * answers: whoever asks is to learn nothing by asking, not even by how long it takes.
 */
@Aggregate(type = "access-requests", commandTargetResolver = "storedTargets")
public final class AccessRequests {

    /** Enough for whoever lost a few links, too few for trying out addresses. */
    public static final int MAX_A_DAY = 10;

    private static final Duration DAY = Duration.ofDays(1);

    @AggregateIdentifier
    @Nullable
    String key;

    private final Map<AccessRequestId, String> open = new HashMap<>();
    private final Set<AccessRequestId> answered = new HashSet<>();
    private final Deque<Instant> lately = new ArrayDeque<>();

    AccessRequests() {}

    /** Who asks again for what they asked for already has been heard. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AskForAccess command, Judge judge) {
        Hearing hearing = begun(command, judge);
        UserId asking = hearing.person();
        if (!asking.equals(command.userId())
                || !hearing.isGuest()
                || !Policy.alive(hearing.state(), asking, hearing.now())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (open.containsValue(command.resource())) {
            return;
        }
        Instant yesterday = hearing.now().minus(DAY);
        if (lately.stream().filter(yesterday::isBefore).count() >= MAX_A_DAY) {
            throw new Rejected(Rejected.Code.TOO_MANY_REQUESTS);
        }
        apply(new AccessAsked(asking, command.requestId(), command.resource(), command.message()));
    }

    /** What is granted is seen: changes that do not suffice are refused, and with them the answer. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GrantAccessRequest command, Judge judge) {
        Hearing hearing = begun(command, judge);
        String resource = demandOpen(hearing, command);
        Resource thing = Things.named(resource).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        hearing.demand(Action.VIEW, thing);
        new Changes(hearing, judge.within(hearing)).make(command.changes(), command.reason(), command.endsAt());
        if (!Policy.allows(hearing.state(), command.userId(), Action.VIEW, thing, hearing.now())) {
            throw new Rejected(Rejected.Code.STILL_NOT_VISIBLE);
        }
        apply(new AccessRequestGranted(command.userId(), command.requestId(), resource));
    }

    /** What never was is declined like what is: whoever is told of a no learns nothing by it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeclineAccessRequest command, Judge judge) {
        Hearing hearing = begun(command, judge);
        String resource = demandOpen(hearing, command);
        apply(new AccessRequestDeclined(command.userId(), command.requestId(), resource, command.reason()));
    }

    /** What it is about, of a request that waits for an answer by those who may grant. */
    private String demandOpen(Hearing hearing, AccessRequestCommand command) {
        hearing.demand(Permission.ACCESS_GRANT, new Resource.OfPerson(command.userId()));
        if (answered.contains(command.requestId())) {
            throw new Rejected(Rejected.Code.REQUEST_ANSWERED);
        }
        String resource = open.get(command.requestId());
        if (resource == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return resource;
    }

    private Hearing begun(AccessRequestCommand command, Judge judge) {
        Hearing hearing = judge.hear();
        key = StorageKey.of(hearing.agencyId(), command.accessRequestsId().named());
        return hearing;
    }

    @EventSourcingHandler
    void evolve(AccessRequestEvent event, @SourceId String key, @Timestamp Instant at) {
        this.key = key;
        switch (event) {
            case AccessAsked e -> {
                open.put(e.requestId(), e.resource());
                lately.addLast(at);
                if (lately.size() > MAX_A_DAY) {
                    lately.removeFirst();
                }
            }
            case AccessRequestGranted e -> answer(e);
            case AccessRequestDeclined e -> answer(e);
        }
    }

    private void answer(AccessRequestEvent event) {
        open.remove(event.requestId());
        answered.add(event.requestId());
    }
}
