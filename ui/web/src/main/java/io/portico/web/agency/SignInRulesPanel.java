package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.account.ChangeSignInRules;
import io.portico.messages.person.PersonKind;
import io.portico.views.agency.FindSignInRules;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** Of whom the agency demands a second factor. */
final class SignInRulesPanel extends Div {

    private static final List<PersonKind> PEOPLE = List.of(PersonKind.EMPLOYEE, PersonKind.CLIENT, PersonKind.PARTNER);

    private final House house;
    private final CheckboxGroup<PersonKind> demanded = new CheckboxGroup<>();

    SignInRulesPanel(House house) {
        this.house = house;
        demanded.setLabel(Words.say("signInRules.second"));
        demanded.setHelperText(Words.say("signInRules.second.help"));
        demanded.setItems(PEOPLE);
        demanded.setItemLabelGenerator(kind -> Words.say("sets.for." + kind.name()));
        demanded.setValue(house.ask(new FindSignInRules()).secondFactorFor());
        demanded.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(change.getOldValue(), change.getValue());
            }
        });
        Panel panel = new Panel(Words.say("signInRules"));
        panel.show(new Paragraph(Words.say("signInRules.text")), demanded);
        add(panel);
    }

    private void save(Set<PersonKind> before, Set<PersonKind> now) {
        if (Notice.attempt(() -> send(now))) {
            Notice.undoable(Words.say("saved"), () -> {
                send(before);
                demanded.setValue(before);
            });
        } else {
            demanded.setValue(before);
        }
    }

    private void send(Set<PersonKind> kinds) {
        house.send(new ChangeSignInRules(house.agency().id(), kinds));
    }
}
