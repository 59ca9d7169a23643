package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.TakeBrand;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.List;

/** Brands, access mode and permission set of a person outside. Each change shows its consequence before it is made. */
final class GuestRights extends Div {

    private final House house;
    private final UserId id;
    private final String name;

    GuestRights(House house, GuestDetails guest, boolean changeable) {
        this.house = house;
        this.id = guest.id();
        this.name = Known.name(guest);
        addClassName("rights");
        add(access(guest, changeable), set(guest, changeable), new H3(Words.say("brands")));
        List<BrandDetails> brands = new Known(house)
                .brands().stream()
                        .filter(brand ->
                                guest.companyId() == null || brand.companyId().equals(guest.companyId()))
                        .toList();
        if (brands.isEmpty()) {
            add(new Paragraph(Words.say("brands.none")));
        }
        brands.forEach(brand -> add(brand(guest, brand, changeable)));
    }

    private RadioButtonGroup<AccessMode> access(GuestDetails guest, boolean changeable) {
        RadioButtonGroup<AccessMode> access = new RadioButtonGroup<>(Words.say("invite.access"));
        access.setItems(AccessMode.values());
        access.setItemLabelGenerator(Words::say);
        access.setValue(guest.access());
        access.setReadOnly(!changeable || guest.basic());
        access.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                AccessMode chosen = event.getValue();
                access.setValue(guest.access());
                new Consequence(house, Words.say("guest.mode.title", name), Words.say("save"))
                        .plan(List.of(Plans.access(id, chosen)))
                        .onConfirm(
                                () -> house.send(new ChangeAccessMode(id, chosen)),
                                () -> house.send(new ChangeAccessMode(id, guest.access())),
                                Words.say("guest.mode.done", name))
                        .open();
            }
        });
        return access;
    }

    private Select<PermissionSetDetails> set(GuestDetails guest, boolean changeable) {
        List<PermissionSetDetails> sets = new Known(house)
                .permissionSets().stream()
                        .filter(one -> one.base() == guest.kind())
                        .toList();
        PermissionSetDetails before = sets.stream()
                .filter(one -> one.id().equals(guest.permissionSetId()))
                .findFirst()
                .orElse(null);
        Select<PermissionSetDetails> set = new Select<>();
        set.setLabel(Words.say("permissionSet"));
        set.setItems(sets);
        set.setItemLabelGenerator(SetNames::of);
        set.setValue(before);
        set.setReadOnly(!changeable);
        set.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                PermissionSetDetails chosen = event.getValue();
                set.setValue(before);
                new Consequence(house, Words.say("guest.set.title", name, chosen.name()), Words.say("save"))
                        .plan(List.of(Plans.permissionSet(id, chosen.id())))
                        .onConfirm(
                                () -> house.send(new AssignPermissionSet(id, chosen.id())),
                                () -> house.send(new AssignPermissionSet(id, guest.permissionSetId())),
                                Words.say("guest.set.done", name, chosen.name()))
                        .open();
            }
        });
        return set;
    }

    private Checkbox brand(GuestDetails guest, BrandDetails brand, boolean changeable) {
        boolean has = guest.brandIds().contains(brand.id());
        Checkbox box = new Checkbox(Words.say("brand.of", brand.name(), brand.companyName()), has);
        box.setReadOnly(!changeable);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                box.setValue(has);
                Runnable give = () -> house.send(new GiveBrand(id, brand.id()));
                Runnable take = () -> house.send(new TakeBrand(id, brand.id()));
                String key = has ? "guest.brand.take" : "guest.brand.give";
                new Consequence(house, Words.say(key, name, brand.name()), Words.say("save"))
                        .plan(List.of(Plans.brand(id, brand.id(), !has)))
                        .onConfirm(has ? take : give, has ? give : take, Words.say("guest.brand.done", name))
                        .open();
            }
        });
        return box;
    }
}
