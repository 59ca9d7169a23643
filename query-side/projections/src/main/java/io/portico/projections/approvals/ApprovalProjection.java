package io.portico.projections.approvals;

import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.Texts;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Writes down what was asked and answered, for the agency and for the audience that was asked, and for nobody else. */
public final class ApprovalProjection {

    @EventHandler
    void on(ApprovalEvent event, Happening happening) {
        switch (event) {
            case ApprovalAsked e ->
                places(e)
                        .forEach(place -> happening.create(
                                place,
                                e.approvalId().named(),
                                new StoredApproval(
                                        e.askedBy(),
                                        happening.at(),
                                        Texts.tokenIfAny(e.text()),
                                        ApprovalState.WAITING,
                                        null,
                                        null,
                                        null)));
            case Approved e -> settle(happening, e, ApprovalState.APPROVED, e.approvedBy(), null);
            case ChangesAsked e -> settle(happening, e, ApprovalState.CHANGES_ASKED, e.askedBy(), e.text());
            case ApprovalWithdrawn e -> settle(happening, e, ApprovalState.WITHDRAWN, e.withdrawnBy(), e.reason());
        }
        places(event).forEach(place -> happening.pulse(place, event.taskId().named()));
    }

    private static void settle(
            Happening happening, ApprovalEvent event, ApprovalState state, UserId by, @Nullable Confidential said) {
        String id = event.approvalId().named();
        for (Place place : places(event)) {
            StoredApproval stored =
                    happening.look(place, id, StoredApproval.class).orElseThrow();
            happening.create(place, id, stored.settled(state, by, happening.at(), Texts.tokenIfAny(said)));
        }
    }

    private static List<Place> places(ApprovalEvent event) {
        return List.of(Place.AGENCY, Place.of(event.audience()));
    }
}
