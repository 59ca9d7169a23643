package io.portico.web.entrance;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.AcceptInvitation;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.Passwords;
import io.portico.views.door.FindInvitation;
import io.portico.views.door.Invitation;
import io.portico.views.door.InvitationState;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.Clock;

/** What the link of an invitation leads to: setting a password. */
public final class Accepting extends Div {

    private final House house;
    private final InvitationLinks links;
    private final Passwords passwords;
    private final Clock clock;
    private final String token;
    private final PasswordField password = Tongues.teach(new PasswordField(Words.say("password.new")));

    public Accepting(House house, InvitationLinks links, Passwords passwords, Clock clock, String token) {
        this.house = house;
        this.links = links;
        this.passwords = passwords;
        this.clock = clock;
        this.token = token;
        try {
            welcome(open());
        } catch (Rejected rejected) {
            sorry(rejected);
        }
    }

    private void welcome(Invitation invitation) {
        EmailField email = new EmailField(Words.say("email"));
        email.setValue(invitation.email());
        email.setReadOnly(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Words.say("password.rule", Passwords.MIN_LENGTH));
        password.setRequiredIndicatorVisible(true);
        password.focus();
        Fields fields = new Fields();
        fields.name("password", password);
        Button accept = new Button(Words.say("invitation.accept"), _ -> fields.attempt(this::accept));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.addClickShortcut(Key.ENTER);
        Div form = new Div(email, password, accept);
        form.addClassName("form");
        add(new FrontCard(
                        invitation.agency(),
                        Words.say("invitation.title", invitation.firstName()),
                        Words.say("invitation.lead", invitation.agency()))
                .with(form));
    }

    private void sorry(Rejected rejected) {
        removeAll();
        add(new FrontCard(house.agency().name(), Words.say("invitation.no"), Refusal.words(rejected))
                .with(new Anchor("/login", Words.say("signIn"))));
    }

    /** The password is there before the invitation counts as accepted, so that nobody is ever accepted without one. */
    private void accept() {
        passwords.problemWith(password.getValue()).ifPresent(problem -> {
            throw new BadInput(
                    "password",
                    switch (problem) {
                        case TOO_SHORT, TOO_LONG -> BadInput.Code.INVALID_PASSWORD;
                        case COMMON -> BadInput.Code.COMMON_PASSWORD;
                    });
        });
        try {
            Invitation invitation = open();
            Passwords.Proposal proposal = passwords
                    .propose(house.agency().id().value(), invitation.userId().value(), password.getValue())
                    .orElseThrow(() -> new Rejected(Rejected.Code.INVITATION_USED));
            house.send(new AcceptInvitation(invitation.userId(), invitation.round()));
            passwords.settle(proposal);
            removeAll();
            add(new FrontCard(
                            invitation.agency(),
                            Words.say("invitation.done"),
                            Words.say("invitation.done.lead", invitation.email()))
                    .with(signIn()));
        } catch (Rejected rejected) {
            sorry(rejected);
        }
    }

    private static Anchor signIn() {
        Anchor anchor = new Anchor("/login", Words.say("signIn"));
        anchor.setRouterIgnore(true);
        anchor.addClassName("submit");
        return anchor;
    }

    private Invitation open() {
        InvitationLinks.Invited invited =
                links.read(house.agency().id().value(), token).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        Invitation invitation = house.ask(new FindInvitation(new UserId(invited.userId())));
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
}
