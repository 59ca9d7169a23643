package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BadInput;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.Employee;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.Employees;
import io.portico.views.agency.FindEmployees;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.Dots;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.LiveGrid;
import io.portico.web.parts.Notice;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The agency's own people. */
public final class PeoplePage extends Div {

    private final House house;
    private final boolean mayInvite;
    private final List<PermissionSetDetails> roles;
    private final Map<PermissionSetId, String> roleNames;

    public PeoplePage(House house) {
        this.house = house;
        this.mayInvite = house.may(Permission.ACCESS_GRANT);
        this.roles = new Known(house)
                .permissionSets().stream()
                        .filter(set -> set.base() == PersonKind.EMPLOYEE)
                        .toList();
        this.roleNames = roles.stream().collect(Collectors.toMap(PermissionSetDetails::id, SetNames::of));
        addClassName("page");
        Head head = new Head(Words.say("people"));
        if (mayInvite) {
            Button invite = new Button(Words.say("people.invite"), Glyph.PLUS.draw(), _ -> invite());
            invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(invite);
        }
        LiveGrid<EmployeeDetails> list = new LiveGrid<>(
                house,
                Words.say("people"),
                Set.of("user", "access"),
                page -> {
                    Employees part = house.ask(new FindEmployees(page));
                    return new Slice<>(part.items(), part.next());
                },
                () -> new EmptyState(Glyph.PEOPLE, Words.say("people.none"), Words.say("people.none.text")));
        columns(list.grid());
        add(head, list);
    }

    private void columns(Grid<EmployeeDetails> grid) {
        grid.addComponentColumn(one -> new PersonBadge(Known.name(one), PersonKind.EMPLOYEE))
                .setHeader(Words.say("person"))
                .setWidth("220px");
        grid.addColumn(EmployeeDetails::email).setHeader(Words.say("email")).setWidth("220px");
        grid.addColumn(this::role).setHeader(Words.say("role")).setWidth("160px");
        grid.addColumn(one -> house.times().span(null, one.endsOn()))
                .setHeader(Words.say("people.endsOn"))
                .setWidth("136px")
                .setFlexGrow(0);
        grid.addComponentColumn(one -> States.chip(one.state()))
                .setHeader(Words.say("state"))
                .setWidth("184px")
                .setFlexGrow(0);
        if (mayInvite) {
            Span hidden = new Span(Words.say("actions"));
            hidden.addClassName("hidden");
            grid.addComponentColumn(this::actions)
                    .setHeader(hidden)
                    .setWidth("64px")
                    .setFlexGrow(0);
        }
    }

    private String role(EmployeeDetails one) {
        String name = Objects.requireNonNullElse(roleNames.get(one.role()), "–");
        return one.outside() ? Words.say("people.outside", name) : name;
    }

    private Component actions(EmployeeDetails one) {
        Dots more = new Dots(Words.say("actions.of", Known.name(one)));
        ContextMenu menu = more.menu();
        if (one.state() != AccountState.ERASED) {
            deeds(menu, one);
        }
        EraseDialog.addTo(menu, house, one.id(), Known.name(one), one.state());
        more.setVisible(!menu.getItems().isEmpty());
        return more;
    }

    private void deeds(ContextMenu menu, EmployeeDetails one) {
        if (one.state() == AccountState.INVITED) {
            menu.addItem(Words.say("invite.copy"), _ -> house.invitationLink(one.id())
                    .ifPresent(link -> InvitationNotice.copy(one.firstName(), link)));
            menu.addItem(
                    Words.say("invite.again"),
                    _ -> Notice.attempt(() -> {
                        house.send(new ResendInvitation(one.id()));
                        InvitationNotice.show(house, one.id(), one.firstName());
                    }));
        }
        menu.addItem(
                Words.say("permissions.edit"),
                _ -> EditPermissions.open(
                        house, one.id(), one.version(), Known.name(one), PersonKind.EMPLOYEE, one.role()));
        if (one.state() == AccountState.ACTIVE) {
            AccountMenu.addTo(menu, house, one.id(), Known.name(one), one.email(), one.twoFactorRequired());
        }
        boolean off = one.state() == AccountState.DEACTIVATED;
        Runnable on = () -> house.send(new ActivatePerson(one.id()));
        Runnable away = () -> house.send(new DeactivatePerson(one.id()));
        String key = off ? "guest.activate" : "guest.deactivate";
        menu.addItem(
                Words.say(key), _ -> new Consequence(house, Words.say(key + ".title", Known.name(one)), Words.say(key))
                        .plan(List.of(Plans.active(one.id(), off)))
                        .onConfirm(off ? on : away, off ? away : on, Words.say(key + ".done", Known.name(one)))
                        .open());
    }

    private Select<PermissionSetDetails> role() {
        Select<PermissionSetDetails> role = new Select<>();
        role.setLabel(Words.say("role"));
        role.setItems(roles);
        role.setItemLabelGenerator(SetNames::of);
        return role;
    }

    private void invite() {
        UserId id = UserId.random();
        FormDialog dialog = new FormDialog(Words.say("people.invite"), Words.say("invite.do"));
        TextField firstName = dialog.fields().name("firstName", new TextField(Words.say("firstName")));
        TextField lastName = dialog.fields().name("lastName", new TextField(Words.say("lastName")));
        EmailField email = dialog.fields().name("email", new EmailField(Words.say("email")));
        Select<PermissionSetDetails> role = dialog.fields().name("role", role());
        DatePicker endsOn = new DatePicker(Words.say("people.endsOn"));
        endsOn.setHelperText(Words.say("people.endsOn.help"));
        Tongues.teach(endsOn);
        dialog.body(firstName, lastName, email, role, endsOn);
        dialog.onSubmit(() -> {
            house.send(new InviteEmployee(new Employee(
                    id,
                    Confidential.of(firstName.getValue()),
                    Confidential.of(lastName.getValue()),
                    Confidential.of(email.getValue()),
                    chosen(role),
                    endsOn.getValue())));
            InvitationNotice.show(house, id, firstName.getValue());
        });
        dialog.open();
        firstName.focus();
    }

    private static PermissionSetId chosen(Select<PermissionSetDetails> role) {
        if (role.getValue() == null) {
            throw new BadInput("role", BadInput.Code.REQUIRED);
        }
        return role.getValue().id();
    }
}
