package io.portico.rest;

import io.portico.messages.BrandId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.Permission;
import io.portico.messages.viewas.BeginTryOut;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.messages.viewas.EndViewAs;
import io.portico.messages.viewas.ViewAsCommand;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.ViewAsTokens;
import io.portico.views.door.FindViewing;
import io.portico.views.door.Viewing;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Looking at the portal through the eyes of somebody outside. */
@Controller
final class ViewAsDoors {

    private final Gateway gateway;
    private final ViewAsTokens tokens;

    ViewAsDoors(Gateway gateway, ViewAsTokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    @PostMapping("/api/v1/view-as/{userId}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.ACCESS_VIEW_AS, Permission.AUDIT_VIEW})
    Answer begin(@PathVariable String userId, @Body(optional = true) When body, Caller caller, Attempt attempt) {
        UserId person = PathIds.of(UserId::new, userId);
        return attempt.onceAndShow(() -> begun(new BeginViewAs(ViewAsId.random(), person, body.at()), caller));
    }

    /** Nothing is tried but what is saved: the path names a set that is there. */
    @PostMapping("/api/v1/permission-sets/{id}/try")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_VIEW_AS)
    Answer tryOut(@PathVariable String id, @Body TryOut body, Caller caller, Attempt attempt) {
        PermissionSetId set = PathIds.of(PermissionSetId::new, id);
        return attempt.onceAndShow(
                () -> begun(new BeginTryOut(ViewAsId.random(), set, body.userId(), body.brandId()), caller));
    }

    private Answer begun(ViewAsCommand look, Caller caller) {
        gateway.send(look);
        Viewing viewing = gateway.ask(new FindViewing(), Viewing.class);
        String token = tokens.issue(
                Tenancy.agencyId(),
                viewing.id().value(),
                caller.id().value(),
                viewing.personId().value(),
                viewing.until());
        return new Answer(
                201,
                Map.of("Location", Answer.ROOT + "/view-as"),
                new Look(token, viewing.until(), viewing.asIfAccepted(), viewing.at(), viewing.withheld()));
    }

    /** The look that lasts, asked for with one's own credentials or with its token. */
    @GetMapping("/api/v1/view-as")
    @Door(value = Side.MEMBER, throughOthersEyes = true)
    Answer look() {
        Viewing viewing = gateway.ask(new FindViewing(), Viewing.class);
        return Answer.of(new LookUnderWay(
                viewing.personName() == null ? null : viewing.personId(),
                viewing.until(),
                viewing.asIfAccepted(),
                viewing.at(),
                viewing.withheld()));
    }

    /** With one's own credentials, or with the token of the look itself. */
    @DeleteMapping("/api/v1/view-as")
    @Door(value = Side.MEMBER, throughOthersEyes = true)
    Answer end() {
        Work work = Tenancy.current();
        return Tenancy.call(new Work(work.agencyId(), work.actor()), this::endOwn);
    }

    private Answer endOwn() {
        if (!Asking.there(() -> gateway.ask(new FindViewing(), Viewing.class))) {
            return Answer.done(new Receipt(true, -1));
        }
        ViewAsId id = gateway.ask(new FindViewing(), Viewing.class).id();
        Receipt receipt = gateway.send(new EndViewAs(id));
        tokens.forget(Tenancy.agencyId(), id.value());
        return Answer.done(receipt);
    }

    /**
     * What to try a set on.
     *
     * @param userId somebody of the set's base; null for somebody imagined
     * @param brandId the one brand of somebody imagined; null for all
     */
    record TryOut(@Nullable UserId userId, @Nullable BrandId brandId) {}

    /** @param at the past instant to look at; null for the present */
    record When(@Nullable Instant at) {}

    /**
     * @param userId through whose eyes; null for somebody imagined
     * @param at the past instant that is looked at; null for the present
     * @param withheld whether what threads, files and invoices say is not shown
     */
    record LookUnderWay(
            @Nullable UserId userId,
            Instant expiresAt,
            boolean asIfAccepted,
            @Nullable Instant at,
            boolean withheld) {}

    /**
     * @param asIfAccepted whether the person has not accepted yet: answers are what they would see
     * @param at the past instant that is looked at; null for the present
     * @param withheld whether what threads, files and invoices say is not shown
     */
    record Look(
            String token,
            Instant expiresAt,
            boolean asIfAccepted,
            @Nullable Instant at,
            boolean withheld) {}
}
