package io.portico.rest;

import io.portico.messages.AccessRequestId;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.accessrequest.DeclineAccessRequest;
import io.portico.messages.accessrequest.GrantAccessRequest;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.AccessRequestDetails;
import io.portico.views.agency.AccessRequests;
import io.portico.views.agency.FindAccessRequest;
import io.portico.views.agency.FindAccessRequests;
import io.portico.views.portal.FindMyAccessRequests;
import io.portico.views.portal.MyAccessRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking for what one was not given, and answering. */
@Controller
final class AccessRequestDoors {

    private final Gateway gateway;

    AccessRequestDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Answers alike whether there is such a thing or not. */
    @PostMapping("/api/v1/portal/access-requests")
    @Door(Side.PORTAL)
    Answer ask(@Body NewAccessRequest body, Caller caller, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(new AskForAccess(
                        caller.id(), new AccessRequestId(id), body.resource(), Texts.optional(body.message()))),
                (_, receipt) -> Answer.done(receipt));
    }

    @GetMapping("/api/v1/portal/access-requests")
    @Door(Side.PORTAL)
    Answer asked() {
        return Answer.of(gateway.ask(new FindMyAccessRequests(), MyAccessRequests.class));
    }

    @GetMapping("/api/v1/access/requests")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer open(HttpServletRequest request) {
        AccessRequests open = gateway.ask(new FindAccessRequests(new Parameters(request).page()), AccessRequests.class);
        return Answer.of(new RequestsForAccess(
                open.items().stream().map(RequestForAccess::of).toList(), open.next()));
    }

    @GetMapping("/api/v1/access/requests/{id}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer one(@PathVariable String id) {
        return Answer.of(RequestForAccess.of(find(id)));
    }

    /** By the changes in the body; without any, by those the request itself names. */
    @PostMapping("/api/v1/access/requests/{id}/grant")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer grant(@PathVariable String id, @Body(optional = true) RequestGrant body, Caller caller, Attempt attempt) {
        List<AccessChange> given = body.changes();
        if (given != null) {
            given.stream().map(AccessChange::right).distinct().forEach(caller::need);
        }
        List<PlannedChange> changes = given == null ? null : AccessChange.planned(given);
        return attempt.once(
                _ -> {
                    AccessRequestDetails request = find(id);
                    return gateway.send(new GrantAccessRequest(
                            who(request),
                            request.id(),
                            changes == null ? request.changes() : changes,
                            Texts.optional(body.reason()),
                            body.endsAt()));
                },
                (_, receipt) -> Answer.done(receipt));
    }

    @PostMapping("/api/v1/access/requests/{id}/decline")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer decline(@PathVariable String id, @Body(optional = true) RequestDecline body, Attempt attempt) {
        return attempt.once(
                _ -> {
                    AccessRequestDetails request = find(id);
                    return gateway.send(
                            new DeclineAccessRequest(who(request), request.id(), Texts.optional(body.reason())));
                },
                (_, receipt) -> Answer.done(receipt));
    }

    private AccessRequestDetails find(String id) {
        return gateway.ask(new FindAccessRequest(PathIds.of(AccessRequestId::new, id)), AccessRequestDetails.class);
    }

    private static UserId who(AccessRequestDetails request) {
        return request.person().id();
    }

    record NewAccessRequest(String resource, @Nullable String message) {}

    record RequestGrant(
            @Nullable List<AccessChange> changes,
            @Nullable String reason,
            @Nullable Instant endsAt) {}

    record RequestDecline(@Nullable String reason) {}

    record RequestsForAccess(
            List<RequestForAccess> items, @Nullable String next) {}
}
