package io.portico.decisions;

import io.portico.access.AccessStates;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.time.Clock;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.RepositoryProvider;
import org.jspecify.annotations.Nullable;

/** Hears commands: gives each the state of now, the actor of the current work and what is needed to decide. */
public final class Judge {

    private static final String HEARING = Judge.class.getName();

    private final AccessStates states;
    private final Clock clock;
    private final Confidences confidences;
    private final RepositoryProvider repositories;
    private final @Nullable Hearing running;

    public Judge(AccessStates states, Clock clock, Confidences confidences, RepositoryProvider repositories) {
        this(states, clock, confidences, repositories, null);
    }

    private Judge(
            AccessStates states,
            Clock clock,
            Confidences confidences,
            RepositoryProvider repositories,
            @Nullable Hearing running) {
        this.states = states;
        this.clock = clock;
        this.confidences = confidences;
        this.repositories = repositories;
        this.running = running;
    }

    /** The judge of several commands that are made as one: each is heard as part of that hearing. */
    public Judge within(Hearing hearing) {
        return new Judge(states, clock, confidences, repositories, hearing);
    }

    /**
     * Begins to judge a command of the current work, against the access state of this moment; what is heard again in the
     * same unit of work goes on with that state.
     */
    public Hearing hear() {
        if (running != null) {
            return running;
        }
        return CurrentUnitOfWork.get().getOrComputeResource(HEARING, _ -> begin());
    }

    private Hearing begin() {
        Work work = Tenancy.current();
        return new Hearing(
                work,
                states.now(work.agencyId()),
                clock.instant(),
                new Texts(work.agencyId(), confidences),
                repositories);
    }

    /** The hearing of this unit of work; null when nobody was heard. */
    static @Nullable Hearing hearing(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getResource(HEARING);
    }
}
