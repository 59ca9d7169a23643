package io.portico.projections.live;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.Action;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.Audience;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.projections.access.Asker;
import io.portico.projections.store.Place;
import io.portico.projections.store.PulseOut;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkMetadata;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SubscriptionQueryMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends pulses to the watchers they concern, by the policy of the moment. */
public final class Pulses {

    private static final Logger LOG = LoggerFactory.getLogger(Pulses.class);

    private static final String SELF = "self:";
    private static final String SEEN = "seen:";

    private final QueryUpdateEmitter emitter;
    private final AccessStates states;
    private final Clock clock;

    public Pulses(QueryUpdateEmitter emitter, AccessStates states, Clock clock) {
        this.emitter = emitter;
        this.states = states;
        this.clock = clock;
    }

    /** The key of what is one person's alone; nobody else hears of it, nor who looks through their eyes. */
    public static String toSelf(UserId person) {
        return SELF + person.value();
    }

    /** The key of how far people have read a task's threads, of which the agency alone hears. */
    public static String seen(TaskId taskId) {
        return SEEN + taskId.value();
    }

    /** Sends each pulse to those whom it concerns and who may know of it. */
    public void send(Set<PulseOut> pulses) {
        if (emitter.activeSubscriptions().isEmpty()) {
            return;
        }
        for (PulseOut pulse : pulses) {
            emitter.<Pulse>emit(subscription -> mayKnow(subscription, pulse), new Pulse(pulse.key()));
        }
    }

    private boolean mayKnow(SubscriptionQueryMessage<?, ?, Pulse> subscription, PulseOut pulse) {
        if (!(subscription.getPayload() instanceof Watch watch) || !watch.concerns(pulse.key())) {
            return false;
        }
        try {
            return WorkMetadata.in(subscription.getMetaData())
                    .filter(work -> work.agencyId().equals(pulse.agencyId()))
                    .filter(work -> mayKnow(work, pulse))
                    .isPresent();
        } catch (RuntimeException e) {
            LOG.warn("a pulse was withheld because its reader's rights could not be told", e);
            return false;
        }
    }

    private boolean mayKnow(Work work, PulseOut pulse) {
        Instant now = clock.instant();
        Optional<Asker> asker = Asker.of(work, states.now(work.agencyId()), now);
        if (asker.isEmpty()) {
            // Who loses all must hear of it; that access changed somewhere says nothing.
            return resourceOf(pulse.key()).isEmpty();
        }
        if (asker.get().at() != null) {
            // The past does not move.
            return false;
        }
        AccessState state = asker.get().state();
        UserId userId = asker.get().userId();
        if (pulse.key().startsWith(SELF)) {
            return pulse.key().equals(toSelf(userId)) && !asker.get().throughOthersEyes();
        }
        Optional<Audience> audience = state.person(userId).flatMap(PersonAccess::audience);
        boolean rightPlace = audience.isPresent()
                ? pulse.place() == Place.of(audience.get())
                : pulse.place() == Place.AGENCY || pulse.place() == Place.AUDIT;
        if (!rightPlace) {
            return false;
        }
        // That access changed somewhere says nothing, and who loses a right must hear of it.
        Optional<Resource> resource = resourceOf(pulse.key());
        return resource.isEmpty() || Policy.allows(state, userId, Action.VIEW, resource.get(), now);
    }

    private static Optional<Resource> resourceOf(String key) {
        int colon = key.indexOf(':');
        String id = key.substring(colon + 1);
        return switch (colon < 0 ? key : key.substring(0, colon)) {
            case "task", "seen" -> Optional.of(new Resource.OfTask(new TaskId(id)));
            case "project" -> Optional.of(new Resource.OfProject(new ProjectId(id)));
            case "user" -> Optional.of(new Resource.OfPerson(new UserId(id)));
            case "document" -> Optional.of(new Resource.OfDocument(new DocumentId(id)));
            case "budget" -> Optional.of(new Resource.OfBudget(new BudgetId(id)));
            case "invoice" -> Optional.of(new Resource.OfInvoice(new InvoiceId(id)));
            case "access" -> Optional.empty();
            default -> Optional.of(new Resource.WholeAgency());
        };
    }
}
