package io.portico.rest;

import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.Permission;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.messages.viewas.EndViewAs;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.ViewAsTokens;
import io.portico.views.door.FindViewing;
import io.portico.views.door.Viewing;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
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
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_VIEW_AS)
    Answer begin(@PathVariable String userId, Caller caller, Attempt attempt) {
        UserId person = PathIds.of(UserId::new, userId);
        return attempt.onceAndShow(() -> {
            gateway.send(new BeginViewAs(ViewAsId.random(), person));
            Viewing viewing = gateway.ask(new FindViewing(), Viewing.class);
            String token = tokens.issue(
                    Tenancy.agencyId(),
                    viewing.id().value(),
                    caller.id().value(),
                    viewing.personId().value(),
                    viewing.until());
            return new Answer(201, java.util.Map.of(), new Look(token, viewing.until(), viewing.asIfAccepted()));
        });
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

    /** @param asIfAccepted whether the person has not accepted yet: answers are what they would see */
    record Look(String token, Instant expiresAt, boolean asIfAccepted) {}
}
