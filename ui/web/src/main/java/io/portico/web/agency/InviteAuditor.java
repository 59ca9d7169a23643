package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.person.Employee;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.List;

/** Lets somebody audit, from outside unless said otherwise: then until a day. */
final class InviteAuditor {

    private InviteAuditor() {}

    static void open(House house) {
        UserId id = UserId.random();
        FormDialog dialog = new FormDialog(Words.say("auditors.invite"), Words.say("invite.do"));
        TextField firstName = dialog.fields().name("firstName", new TextField(Words.say("firstName")));
        TextField lastName = dialog.fields().name("lastName", new TextField(Words.say("lastName")));
        EmailField email = dialog.fields().name("email", new EmailField(Words.say("email")));
        Select<PermissionSetDetails> role = dialog.fields().name("role", role(house));
        DatePicker endsOn = dialog.fields().name("endsOn", new DatePicker(Words.say("people.endsOn")));
        endsOn.setHelperText(Words.say("people.endsOn.help"));
        endsOn.setMin(house.times().today().plusDays(1));
        Tongues.teach(endsOn);
        Checkbox outside = new Checkbox(Words.say("auditors.invite.outside"), true);
        outside.setHelperText(Words.say("auditors.invite.outside.help"));
        endsOn.setRequiredIndicatorVisible(true);
        outside.addValueChangeListener(change -> endsOn.setRequiredIndicatorVisible(change.getValue()));
        dialog.body(firstName, lastName, email, role, outside, endsOn);
        dialog.onSubmit(() -> {
            if (role.getValue() == null) {
                throw new BadInput("role", BadInput.Code.REQUIRED);
            }
            house.send(new InviteEmployee(new Employee(
                    id,
                    Confidential.of(firstName.getValue()),
                    Confidential.of(lastName.getValue()),
                    Confidential.of(email.getValue()),
                    role.getValue().id(),
                    endsOn.getValue(),
                    outside.getValue() ? true : null)));
            InvitationNotice.show(house, id, firstName.getValue());
        });
        dialog.open();
        firstName.focus();
    }

    private static Select<PermissionSetDetails> role(House house) {
        List<PermissionSetDetails> roles = new Known(house)
                .permissionSets().stream()
                        .filter(set -> set.base() == PersonKind.EMPLOYEE)
                        .filter(set -> set.permissions().contains(Permission.AUDIT_VIEW)
                                && !set.permissions().contains(Permission.WORK_VIEW))
                        .toList();
        Select<PermissionSetDetails> role = new Select<>();
        role.setLabel(Words.say("role"));
        role.setItems(roles);
        role.setItemLabelGenerator(SetNames::of);
        roles.stream().findFirst().ifPresent(role::setValue);
        return role;
    }
}
