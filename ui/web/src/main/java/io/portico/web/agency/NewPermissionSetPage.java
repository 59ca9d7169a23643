package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** A new permission set: whom it is for, what it is called, and its switches. */
public final class NewPermissionSetPage extends Div {

    private final House house;
    private final PermissionSetId id = PermissionSetId.random();
    private final Fields fields = new Fields();
    private final TextField name = fields.name("name", new TextField(Words.say("sets.name")));
    private final RadioButtonGroup<PersonKind> base = new RadioButtonGroup<>(Words.say("sets.base"));
    private final Checkbox second = SetSecondFactor.box();
    private final Panel panel = new Panel(Words.say("sets.switchesOf"));
    private Switches switches;

    public NewPermissionSetPage(House house) {
        this.house = house;
        if (!house.may(Permission.SETS_EDIT)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        addClassName("page");
        Button save = new Button(Words.say("sets.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        base.setItems(PersonKind.CLIENT, PersonKind.PARTNER, PersonKind.EMPLOYEE);
        base.setItemLabelGenerator(kind -> Words.say("sets.for." + kind.name()));
        base.setValue(PersonKind.CLIENT);
        base.setHelperText(Words.say("sets.base.help"));
        base.addValueChangeListener(event -> panel.show(fresh(event.getValue())));
        switches = fresh(PersonKind.CLIENT);
        panel.show(switches);
        Div form = new Div(name, base);
        form.addClassName("form");
        add(
                new Head(Words.say("sets.new.title"))
                        .above(new Link(PermissionSetsPage.ADDRESS, Words.say("permissionSets")))
                        .actions(save),
                new Panel(Words.say("sets.whose")).show(form),
                panel,
                new Panel(Words.say("rules")).show(second));
    }

    private Switches fresh(PersonKind kind) {
        switches = new Switches(kind, Set.of(), house.me().permissions(), true);
        return switches;
    }

    private void save() {
        boolean made = fields.attempt(() -> house.send(
                new MakePermissionSet(id, name.getValue(), base.getValue(), switches.chosen(), second.getValue())));
        if (made) {
            Notice.done(Words.say("sets.made", name.getValue().strip()));
            getUI().ifPresent(ui -> ui.navigate(PermissionSetsPage.ADDRESS + "/" + id.value()));
        }
    }
}
