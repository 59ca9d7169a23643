package io.portico.messages.accessrequest;

import io.portico.messages.AccessRequestId;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about what a person outside asks to see. */
public sealed interface AccessRequestCommand permits AskForAccess, GrantAccessRequest, DeclineAccessRequest {

    /** Who asks. */
    UserId userId();

    AccessRequestId requestId();

    @TargetAggregateIdentifier
    default Id accessRequestsId() {
        return Sole.ACCESS_REQUESTS.of(userId());
    }
}
