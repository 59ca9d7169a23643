package io.portico.rest;

import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.Passwords;
import io.portico.views.door.FindInvitation;
import io.portico.views.door.Invitation;
import io.portico.views.door.InvitationState;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The doors behind the link of an invitation, for whoever holds it. */
@Controller
final class InvitationDoors {

    private final Gateway gateway;
    private final InvitationLinks links;
    private final Passwords passwords;
    private final Clock clock;

    InvitationDoors(Gateway gateway, InvitationLinks links, Passwords passwords, Clock clock) {
        this.gateway = gateway;
        this.links = links;
        this.passwords = passwords;
        this.clock = clock;
    }

    @GetMapping("/api/v1/invitations/{token}")
    @Door(Side.PUBLIC)
    Answer read(@PathVariable String token) {
        Invitation invitation = open(token);
        return Answer.of(new OpenInvitation(
                invitation.agency(),
                invitation.firstName(),
                invitation.lastName(),
                invitation.email(),
                invitation.kind()));
    }

    /**
     * The password is set before the invitation counts as accepted, so that nobody is ever accepted without one; a link
     * that no longer counts sets nothing, and of those who open one at the same instant only one comes in, with theirs.
     */
    @PostMapping("/api/v1/invitations/{token}/accept")
    @Door(Side.PUBLIC)
    Answer accept(@PathVariable String token, @Body Acceptance body, Attempt attempt) {
        passwords.problemWith(body.password()).ifPresent(problem -> {
            throw new BadInput(
                    "password",
                    switch (problem) {
                        case TOO_SHORT, TOO_LONG -> BadInput.Code.INVALID_PASSWORD;
                        case COMMON -> BadInput.Code.COMMON_PASSWORD;
                    });
        });
        return attempt.once(_ -> accepted(open(token), body.password()), (_, receipt) -> Answer.done(receipt));
    }

    private Receipt accepted(Invitation invitation, String password) {
        Passwords.Proposal proposal = passwords
                .propose(Tenancy.agencyId(), invitation.userId().value(), password)
                .orElseThrow(() -> new Rejected(Rejected.Code.INVITATION_USED));
        Receipt receipt = gateway.send(new AcceptInvitation(invitation.userId(), invitation.round()));
        passwords.settle(proposal);
        return receipt;
    }

    private Invitation open(String token) {
        InvitationLinks.Invited invited =
                links.read(Tenancy.agencyId(), token).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        Invitation invitation =
                gateway.ask(new FindInvitation(PathIds.of(UserId::new, invited.userId())), Invitation.class);
        if (invitation.state() == InvitationState.ACCEPTED) {
            throw new Rejected(Rejected.Code.INVITATION_USED);
        }
        if (invitation.state() == InvitationState.WITHDRAWN || invitation.round() != invited.round()) {
            throw new Rejected(Rejected.Code.INVITATION_WITHDRAWN);
        }
        if (!clock.instant().isBefore(invitation.expiresAt())) {
            throw new Rejected(Rejected.Code.INVITATION_EXPIRED);
        }
        return invitation;
    }

    record OpenInvitation(String agency, String firstName, String lastName, String email, PersonKind kind) {}

    record Acceptance(String password) {}
}
