package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import io.portico.messages.person.Permission;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.GuestDetails;
import io.portico.web.parts.Dots;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;

/** What can be done with somebody outside, behind three dots beside their name. */
final class GuestMenu {

    private GuestMenu() {}

    static Button of(House house, GuestDetails guest) {
        String name = Known.name(guest);
        Dots more = new Dots(Words.say("actions.of", name));
        ContextMenu menu = more.menu();
        if (house.may(Permission.ACCESS_GRANT) && guest.invitationExpiresAt() != null) {
            menu.addItem(
                    Words.say("invite.again"),
                    _ -> Notice.attempt(() -> {
                        house.send(new ResendInvitation(guest.id()));
                        InvitationNotice.show(house, guest.id(), guest.firstName());
                    }));
            menu.addItem(Words.say("invite.withdraw"), _ -> {
                if (Notice.attempt(() -> house.send(new WithdrawInvitation(guest.id())))) {
                    Notice.done(Words.say("invite.withdrawn", name));
                }
            });
        }
        if (house.may(Permission.ACCESS_GRANT) && guest.state() != AccountState.ERASED) {
            menu.addItem(
                    Words.say("permissions.edit"),
                    _ -> EditPermissions.open(
                            house, guest.id(), guest.version(), name, guest.kind(), guest.permissionSetId()));
        }
        if (house.may(Permission.ACCESS_GRANT) && guest.state() == AccountState.ACTIVE && !guest.basic()) {
            AccountMenu.addTo(menu, house, guest.id(), name, guest.email(), guest.twoFactorRequired());
        }
        if (house.may(Permission.ACCESS_VIEW_AS) && !guest.state().isOff()) {
            menu.addItem(Words.say("viewing.begin", name), _ -> {
                if (Notice.attempt(() -> house.viewAs(guest.id()))) {
                    more.getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
                }
            });
        }
        if (house.mayLookBack() && !guest.basic()) {
            menu.addItem(Words.say("viewing.past.begin", name), _ -> {
                if (Notice.attempt(() -> house.viewAs(guest.id(), house.times().now()))) {
                    more.getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
                }
            });
        }
        EraseDialog.addTo(menu, house, guest.id(), name, guest.state());
        more.setVisible(!menu.getItems().isEmpty());
        return more;
    }
}
