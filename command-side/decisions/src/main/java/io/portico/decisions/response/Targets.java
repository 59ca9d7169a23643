package io.portico.decisions.response;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.messages.response.ResponseEvent;
import io.portico.messages.response.ResponseTargets;
import io.portico.messages.response.ResponseTargetsSet;
import io.portico.messages.response.SetResponseTargets;
import io.portico.tenancy.StorageKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Within what time an agency means to answer. */
@Aggregate(type = "response-targets", commandTargetResolver = "storedTargets")
public final class Targets {

    @AggregateIdentifier
    @Nullable
    String key;

    private ResponseTargets targets = ResponseTargets.USUAL;

    Targets() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetResponseTargets command, Judge judge) {
        Hearing hearing = judge.hear();
        if (!command.agencyId().value().equals(hearing.agencyId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        key = StorageKey.of(hearing.agencyId(), command.targetsId().named());
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        command.targets()
                .billingProjects()
                .forEach(project -> hearing.demand(Action.VIEW, new Resource.OfProject(project)));
        if (!command.targets().equals(targets)) {
            apply(new ResponseTargetsSet(command.agencyId(), command.targets()));
        }
    }

    @EventSourcingHandler
    void evolve(ResponseEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case ResponseTargetsSet e -> targets = e.targets();
        }
    }
}
