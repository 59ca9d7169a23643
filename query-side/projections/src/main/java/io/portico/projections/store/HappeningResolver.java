package io.portico.projections.store;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands a {@link Happening} to the methods of projections that ask for one. */
public final class HappeningResolver implements ParameterResolverFactory, ParameterResolver<Happening> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable method, Parameter[] parameters, int index) {
        return parameters[index].getType() == Happening.class ? this : null;
    }

    @Override
    public Happening resolveParameterValue(Message<?> message) {
        return new Happening((EventMessage<?>) message, Batches.current());
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof EventMessage;
    }
}
