package io.portico.decisions;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * What decisions say happened. Aggregates apply their events by this and nothing else, so that what a whole unit of work
 * does can be judged before any of it is stored ({@link StandingRulesAreKept}).
 */
public final class Deeds {

    private static final String DONE = Deeds.class.getName();

    private Deeds() {}

    /** Says that this happened. */
    public static void apply(Object event) {
        done(CurrentUnitOfWork.get()).add(event);
        AggregateLifecycle.apply(event);
    }

    /** All that happened in the unit of work so far, in order. */
    static List<Object> done(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(DONE, _ -> new ArrayList<Object>());
    }
}
