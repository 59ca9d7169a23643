package io.portico.projections.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.ending.AccessKept;
import io.portico.messages.ending.EndingEvent;
import io.portico.messages.ending.EndingRulesChanged;
import io.portico.messages.ending.UnseenGuestSuspended;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectStatus;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;

/** Writes down how access ends in an agency, and of which projects that are over it is kept. */
public final class EndingProjection {

    static final String RULES = "ending-rules";

    static String kept(ProjectId projectId) {
        return "access-kept:" + projectId.value();
    }

    static boolean isOver(ProjectStatus status) {
        return status == ProjectStatus.COMPLETED || status == ProjectStatus.CANCELLED;
    }

    /** @param at when somebody said so */
    record Kept(Instant at) {}

    @EventHandler
    void on(EndingEvent event, Happening happening) {
        switch (event) {
            case EndingRulesChanged e -> {
                happening.create(
                        Place.AGENCY,
                        RULES,
                        new StoredEndingRules(e.proposeWhenWorkEnds(), e.suspendUnseenAfterDays()));
                happening.pulse(Place.AGENCY, RULES);
            }
            case AccessKept e -> {
                happening.create(Place.AGENCY, kept(e.projectId()), new Kept(happening.at()));
                happening.pulse(Place.AGENCY, e.projectId().named());
            }
            // Of the person, and written down there.
            case UnseenGuestSuspended _ -> {}
        }
    }

    /** A project that goes on may be over once more. */
    @EventHandler
    void on(ProjectEdited event, Happening happening) {
        if (!isOver(event.status())) {
            happening.remove(Place.AGENCY, kept(event.projectId()));
        }
    }
}
