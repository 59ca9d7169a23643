package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.EditPerson;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** Gives somebody another permission set: what they gain and lose by it is shown before. */
final class EditPermissions {

    private EditPermissions() {}

    /** @param version of the person, as the editor sees them */
    static void open(House house, UserId person, long version, String name, PersonKind kind, PermissionSetId before) {
        List<PermissionSetDetails> sets = new Known(house)
                .permissionSets().stream().filter(set -> set.base() == kind).toList();
        Set<Permission> had = sets.stream()
                .filter(set -> set.id().equals(before))
                .findFirst()
                .map(PermissionSetDetails::permissions)
                .orElse(Set.of());
        Consequence consequence = new Consequence(house, Words.say("permissions.of", name), Words.say("sets.save"));
        Select<PermissionSetDetails> choice = consequence.fields().name("permissionSetId", new Select<>());
        choice.setLabel(Words.say("permissionSet"));
        choice.setItems(sets);
        choice.setItemLabelGenerator(SetNames::of);
        sets.stream().filter(set -> set.id().equals(before)).findFirst().ifPresent(choice::setValue);
        Div difference = new Div();
        difference.addClassName("wide");
        consequence.choices(choice, difference);
        choice.addValueChangeListener(event -> {
            PermissionSetDetails chosen = event.getValue();
            difference.removeAll();
            difference.add(Switches.difference(kind, had, chosen.permissions()));
            consequence
                    .plan(List.of(Plans.permissionSet(person, chosen.id())))
                    .onConfirm(
                            () -> house.send(giving(person, version, chosen.id())),
                            () -> house.send(giving(person, version + 1, before)),
                            Words.say("guest.set.done", name, chosen.name()));
        });
        consequence.open();
    }

    private static EditPerson giving(UserId person, long version, PermissionSetId set) {
        return new EditPerson(person, version, null, set, null, null, null, null, null);
    }
}
