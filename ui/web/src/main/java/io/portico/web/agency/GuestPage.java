package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.InviteToPortal;
import io.portico.messages.person.Permission;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.GuestDetails;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A client or partner: details, brands, set, and everything this person sees, with reasons. */
public final class GuestPage extends Div {

    private final House house;
    private final DashboardDesk dashboards;
    private final Audience audience;
    private final boolean mayGrant;
    private final Div top = new Div();
    private final Panel details = new Panel(Words.say("guest.details"));
    private final Panel rights = new Panel(Words.say("guest.rights"));
    private final Panel questions = new Panel(Words.say("ask"));

    public GuestPage(House house, DashboardDesk dashboards, Audience audience, UserId id) {
        this.house = house;
        this.dashboards = dashboards;
        this.audience = audience;
        this.mayGrant = house.may(Permission.ACCESS_GRANT);
        addClassName("page");
        Div columns = new Div(details, rights);
        columns.addClassName("columns");
        add(top, columns);
        Live.keepPage(
                this, house, Set.of(id.named(), "access"), () -> house.ask(new FindGuest(audience, id)), this::show);
        if (top.getParent().isPresent() && (mayGrant || house.may(Permission.AUDIT_VIEW))) {
            add(questions);
            List<Component> beside = new ArrayList<>(List.of(AsOfPanel.link(id), AccessTimelinePage.link(id)));
            if (house.may(Permission.AUDIT_VIEW)) {
                beside.add(DisclosuresPage.link(id));
            }
            Panel sees = new Panel(Words.say("guest.sees"), beside.toArray(Component[]::new));
            sees.show(new Seen(house, id, null));
            add(sees);
        }
        if (top.getParent().isPresent()) {
            add(new AcceptedPanel(house, id));
            AccessHistory.panel(house, id).ifPresent(this::add);
        }
    }

    private void show(GuestDetails guest) {
        top.removeAll();
        String list = audience == Audience.CLIENT ? "clients" : "partners";
        Head head = new Head(Known.name(guest))
                .above(new Link(list, Words.say(list)))
                .below(AudienceMark.of(audience), States.chip(house, guest));
        if (guest.basic()) {
            head.below(Chip.of(Glyph.MAIL, Words.say("basic"), Chip.Tone.PLAIN));
        }
        if (guest.state() == AccountState.ERASED) {
            erased(head, guest);
        } else if (mayGrant) {
            actions(head, guest);
        }
        head.actions(GuestMenu.of(house, guest));
        top.add(head);
        details.show(details(guest));
        rights.show(new GuestRights(house, guest, mayGrant && guest.state() != AccountState.ERASED));
        questions.show(new SupportQuestions(house, guest.id(), Known.name(guest), guest.kind()));
    }

    private void actions(Head head, GuestDetails guest) {
        if (guest.invitationExpiresAt() != null) {
            house.invitationLink(guest.id())
                    .ifPresent(link -> head.actions(
                            new Button(Words.say("invite.copy"), _ -> InvitationNotice.copy(guest.firstName(), link))));
            head.actions(
                    new Button(
                            Words.say("invite.again"),
                            _ -> Notice.attempt(() -> {
                                house.send(new ResendInvitation(guest.id()));
                                InvitationNotice.show(house, guest.id(), guest.firstName());
                            })),
                    new Button(
                            Words.say("invite.withdraw"),
                            _ -> Notice.attempt(() -> house.send(new WithdrawInvitation(guest.id())))));
        }
        if (guest.state() != AccountState.DEACTIVATED) {
            head.actions(new Button(Words.say("give.to"), Glyph.PLUS.draw(), _ -> GiveToPerson.open(house, guest)));
        }
        if (guest.basic()) {
            basicActions(head, guest);
        }
        head.actions(new Button(Words.say("edit"), _ -> new GuestDialog(house, guest).open()));
        boolean off = guest.state() == AccountState.DEACTIVATED;
        head.actions(new Button(Words.say(off ? "guest.activate" : "guest.deactivate"), _ -> toggle(guest, off)));
    }

    private void erased(Head head, GuestDetails guest) {
        if (house.may(Permission.SETTINGS_EDIT)) {
            head.actions(new Link(ErasurePage.address(guest.id()), Words.say("erasure.look")));
        }
    }

    private void basicActions(Head head, GuestDetails guest) {
        if (guest.invitationExpiresAt() == null) {
            head.actions(new Button(
                    Words.say("basic.invite"),
                    _ -> Notice.attempt(() -> {
                        house.send(new InviteToPortal(guest.id()));
                        InvitationNotice.show(house, guest.id(), guest.firstName());
                    })));
        }
        if (guest.state() == AccountState.ACTIVE) {
            head.actions(new Button(
                    Words.say("basic.link"),
                    _ -> Notice.attempt(() -> InvitationNotice.copy(
                            Words.say("basic.link.title", guest.firstName()),
                            Words.say("basic.link.text"),
                            house.within(
                                    () -> dashboards.make(guest.id().value()).url())))));
        }
        head.actions(new Button(Words.say("basic.revoke"), _ -> {
            if (Notice.attempt(
                    () -> house.within(() -> dashboards.revoke(guest.id().value())))) {
                Notice.done(Words.say("basic.revoked", guest.firstName()));
            }
        }));
    }

    private void toggle(GuestDetails guest, boolean activate) {
        String name = Known.name(guest);
        String key = activate ? "guest.activate" : "guest.deactivate";
        Runnable on = () -> house.send(new ActivatePerson(guest.id()));
        Runnable off = () -> house.send(new DeactivatePerson(guest.id()));
        new Consequence(house, Words.say(key + ".title", name), Words.say(key))
                .plan(List.of(Plans.active(guest.id(), activate)))
                .onConfirm(activate ? on : off, activate ? off : on, Words.say(key + ".done", name))
                .open();
    }

    private Component[] details(GuestDetails guest) {
        String codename = guest.codename();
        String phone = guest.phone();
        String note = guest.note();
        Div facts = new Div();
        facts.addClassName("facts");
        fact(facts, "email", guest.email());
        fact(facts, "codename", codename == null ? "–" : codename);
        fact(facts, "phone", phone == null ? "–" : phone);
        fact(facts, "guest.invited", house.times().exact(guest.invitedAt()));
        if (guest.acceptedAt() != null) {
            fact(facts, "guest.accepted", house.times().exact(guest.acceptedAt()));
        } else if (guest.invitationExpiresAt() != null) {
            fact(facts, "guest.expires", house.times().exact(guest.invitationExpiresAt()));
        }
        fact(
                facts,
                "guest.lastSeen",
                guest.lastSignInAt() == null
                        ? Words.say("guest.neverSeen")
                        : house.times().exact(guest.lastSignInAt()));
        fact(facts, "seat", Words.say("seat.free"));
        if (guest.unseenSince() != null) {
            fact(
                    facts,
                    "guest.suspended",
                    Words.say("guest.unseenSince", house.times().exact(guest.unseenSince())));
        }
        if (guest.deactivatesOn() != null) {
            fact(facts, "invite.deactivatesOn", house.times().span(guest.deactivatesOn(), null));
        }
        Paragraph words = new Paragraph(note == null ? Words.say("guest.noNote") : note);
        Span who = new Span(Words.say("readers.onlyUs", house.agency().name()));
        who.addClassName("quiet");
        Div box = new Div(words, who);
        box.addClassName("note");
        return new Component[] {facts, box};
    }

    private static void fact(Div facts, String key, String value) {
        Span label = new Span(Words.say(key));
        label.addClassName("quiet");
        facts.add(label, new Span(value));
    }
}
