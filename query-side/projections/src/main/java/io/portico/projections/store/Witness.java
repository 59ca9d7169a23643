package io.portico.projections.store;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** Meets every event of a processor, so that its token passes those that no projection of it handles. */
public final class Witness {

    private final String group;

    public Witness(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }

    @EventHandler
    void on(EventMessage<?> event) {
        // Nothing to write down: being met is all.
    }
}
