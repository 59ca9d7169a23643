package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;

/** Whether whoever holds a permission set must show a second factor. It counts at once, and from each one's next sign-in on. */
final class SetSecondFactor extends Div {

    private final House house;
    private final PermissionSetDetails set;
    private final Checkbox box = box();

    SetSecondFactor(House house, PermissionSetDetails set, boolean changeable) {
        this.house = house;
        this.set = set;
        box.setValue(set.twoFactorRequired());
        box.setReadOnly(!changeable);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(change.getValue());
            }
        });
        add(new Panel(Words.say("rules")).show(box));
    }

    static Checkbox box() {
        Checkbox box = new Checkbox(Words.say("sets.second"));
        box.setHelperText(Words.say("sets.second.help"));
        return box;
    }

    private void save(boolean demanded) {
        if (Notice.attempt(() -> send(demanded))) {
            Notice.undoable(Words.say("saved"), () -> {
                send(!demanded);
                box.setValue(!demanded);
            });
        } else {
            box.setValue(!demanded);
        }
    }

    private void send(boolean demanded) {
        house.send(new EditPermissionSet(set.id(), null, null, null, demanded));
    }
}
