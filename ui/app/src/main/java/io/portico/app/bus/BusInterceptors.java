package io.portico.app.bus;

import io.portico.access.AccessStates;
import io.portico.decisions.OneAccessChangeAtATime;
import io.portico.decisions.StandingRulesAreKept;
import io.portico.projections.access.LateViews;
import io.portico.projections.access.LookingBack;
import io.portico.tenancy.AccessEpochs;
import io.portico.tenancy.Positions;
import io.portico.tenancy.WorkDispatchInterceptor;
import io.portico.tenancy.WorkEventInterceptor;
import io.portico.tenancy.WorkHandlerInterceptor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Puts the interceptors on gateways and buses, once all of them are made and before the first message, whichever buses
 * they are. Not where modules of the configuration are defined: that makes a circle of beans.
 */
@Component
final class BusInterceptors implements SmartInitializingSingleton {

    private final CommandGateway commandGateway;
    private final QueryGateway queryGateway;
    private final CommandBus commandBus;
    private final QueryBus queryBus;
    private final EventBus eventBus;
    private final AccessEpochs epochs;
    private final Positions positions;
    private final ObjectProvider<AccessStates> states;
    private final ObjectProvider<Serializer> eventSerializer;
    private final LookingBack lookingBack;
    private final LateViews lateViews;

    BusInterceptors(
            CommandGateway commandGateway,
            QueryGateway queryGateway,
            CommandBus commandBus,
            QueryBus queryBus,
            EventBus eventBus,
            AccessEpochs epochs,
            Positions positions,
            ObjectProvider<AccessStates> states,
            @Qualifier("eventSerializer") ObjectProvider<Serializer> eventSerializer,
            LookingBack lookingBack,
            LateViews lateViews) {
        this.commandGateway = commandGateway;
        this.queryGateway = queryGateway;
        this.commandBus = commandBus;
        this.queryBus = queryBus;
        this.eventBus = eventBus;
        this.epochs = epochs;
        this.positions = positions;
        this.states = states;
        this.eventSerializer = eventSerializer;
        this.lookingBack = lookingBack;
        this.lateViews = lateViews;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void afterSingletonsInstantiated() {
        commandGateway.registerDispatchInterceptor(new WorkDispatchInterceptor());
        queryGateway.registerDispatchInterceptor(new WorkDispatchInterceptor());

        commandBus.registerHandlerInterceptor(new OneAccessChangeAtATime(
                agencyId -> !states.getObject().now(agencyId).standingRules().isEmpty()));
        commandBus.registerHandlerInterceptor(new EpochInterceptor(epochs, positions));
        commandBus.registerHandlerInterceptor(new WorkHandlerInterceptor());
        commandBus.registerHandlerInterceptor(new StandingRulesAreKept());
        queryBus.registerHandlerInterceptor(new RefusedQueries());
        queryBus.registerHandlerInterceptor(new WorkHandlerInterceptor());
        queryBus.registerHandlerInterceptor(lookingBack);
        queryBus.registerHandlerInterceptor(lateViews);

        eventBus.registerDispatchInterceptor(new AccessTouched());
        // The last of the event bus, because a copy with other metadata would be written anew.
        eventBus.registerDispatchInterceptor(new WorkEventInterceptor(eventSerializer::getObject));
    }
}
