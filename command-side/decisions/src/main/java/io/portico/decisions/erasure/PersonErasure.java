package io.portico.decisions.erasure;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.Rejected;
import io.portico.messages.erasure.CompleteErasure;
import io.portico.messages.erasure.ErasureCommand;
import io.portico.messages.erasure.ErasureCompleted;
import io.portico.messages.erasure.ErasureEvent;
import io.portico.messages.erasure.ListTracesOfErased;
import io.portico.messages.erasure.Mention;
import io.portico.messages.erasure.MentionSettled;
import io.portico.messages.erasure.MentionVerdict;
import io.portico.messages.erasure.SettleMention;
import io.portico.messages.erasure.TracesOfErasedListed;
import io.portico.messages.person.Permission;
import io.portico.tenancy.StorageKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What becomes of the traces of a person who was erased. That they are is said by the person. */
@Aggregate(type = "erasure", commandTargetResolver = "storedTargets")
public final class PersonErasure {

    @AggregateIdentifier
    @Nullable
    String key;

    private boolean listed;
    private boolean completed;
    private final Set<String> mentions = new HashSet<>();
    private final Map<String, MentionVerdict> settled = new HashMap<>();

    PersonErasure() {}

    /** Once: later nobody knows any more what the person was called. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ListTracesOfErased command, Judge judge) {
        begun(command, judge).demandTheHouse();
        if (!listed) {
            apply(new TracesOfErasedListed(command.userId(), command.figures(), command.mentions(), command.more()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SettleMention command, Judge judge) {
        Hearing hearing = begun(command, judge);
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        hearing.demand(Permission.ACCESS_GRANT, new Resource.OfPerson(command.userId()));
        if (!mentions.contains(command.mention())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (settled.get(command.mention()) != command.verdict()) {
            apply(new MentionSettled(command.userId(), command.mention(), command.verdict()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CompleteErasure command, Judge judge) {
        begun(command, judge).demandTheHouse();
        if (!completed) {
            apply(new ErasureCompleted(command.userId()));
        }
    }

    private Hearing begun(ErasureCommand command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.eraserOf(command.userId());
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.erasureId().named());
        }
        return hearing;
    }

    @EventSourcingHandler
    void evolve(ErasureEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case TracesOfErasedListed e -> {
                listed = true;
                e.mentions().stream().map(Mention::named).forEach(mentions::add);
            }
            case MentionSettled e -> settled.put(e.mention(), e.verdict());
            case ErasureCompleted _ -> completed = true;
        }
    }
}
