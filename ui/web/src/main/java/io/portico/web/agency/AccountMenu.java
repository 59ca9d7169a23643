package io.portico.web.agency;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import io.portico.messages.UserId;
import io.portico.messages.person.DemandSecondFactor;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;

/** What those who manage accounts do about how somebody signs in. */
final class AccountMenu {

    private AccountMenu() {}

    /** @param demanded whether a second factor is demanded of the person now */
    static void addTo(ContextMenu menu, House house, UserId id, String name, String email, boolean demanded) {
        menu.addItem(Words.say("account.reset"), _ -> {
            if (Notice.attempt(() -> house.within(() -> house.desk().sendReset(id.value(), email)))) {
                Notice.done(Words.say("account.reset.done", name));
            }
        });
        String key = demanded ? "account.spare" : "account.demand";
        menu.addItem(Words.say(key), _ -> {
            if (Notice.attempt(() -> house.send(new DemandSecondFactor(id, !demanded)))) {
                Notice.undoable(Words.say(key + ".done", name), () -> house.send(new DemandSecondFactor(id, demanded)));
            }
        });
        menu.addItem(Words.say("account.drop"), _ -> sure(house, id, name));
    }

    static void sure(House house, UserId id, String name) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("account.drop.title", name), Words.say("account.drop.text"), Words.say("account.drop"), _ -> {
                    if (Notice.attempt(() -> house.within(() -> house.desk().dropSecondFactor(id.value())))) {
                        Notice.done(Words.say("account.drop.done", name));
                    }
                });
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
