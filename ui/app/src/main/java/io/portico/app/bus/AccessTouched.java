package io.portico.app.bus;

import io.portico.messages.AccessEvent;
import io.portico.tenancy.WorkMetadata;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Notes in the unit of work of which agencies it changes the access. */
final class AccessTouched implements MessageDispatchInterceptor<EventMessage<?>> {

    private static final String AGENCIES = AccessTouched.class.getName();

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (_, event) -> {
            if (event.getPayload() instanceof AccessEvent && CurrentUnitOfWork.isStarted()) {
                agencies(CurrentUnitOfWork.get()).add(WorkMetadata.of(event).agencyId());
            }
            return event;
        };
    }

    /** The agencies whose access the unit of work has changed so far. */
    static Set<String> agencies(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(AGENCIES, _ -> new HashSet<String>());
    }
}
