package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.PermissionSetId;
import io.portico.messages.permissionset.DeletePermissionSet;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindPermissionSet;
import io.portico.views.agency.FindSetHolders;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.SetHolder;
import io.portico.views.agency.SetHolders;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A permission set: its switches, each with what it gives, and who has it. */
public final class PermissionSetPage extends Div {

    private static final PageRequest MOST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final House house;

    public PermissionSetPage(House house, PermissionSetId id) {
        this.house = house;
        addClassName("page");
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindPermissionSet(id)),
                this::show,
                () -> Gone.show(this));
    }

    private void show(PermissionSetDetails set) {
        removeAll();
        boolean mayEdit = house.may(Permission.SETS_EDIT)
                && (set.base() != PersonKind.EMPLOYEE
                        || house.me().permissions().containsAll(set.permissions()));
        boolean changeable = mayEdit && !set.builtIn();
        Head head = new Head(SetNames.of(set))
                .above(new Link(PermissionSetsPage.ADDRESS, Words.say("permissionSets")))
                .below(Chip.of(Glyph.PERSON, Words.say("sets.for." + set.base().name()), Chip.Tone.PLAIN));
        Panel panel = new Panel(Words.say("sets.switchesOf"));
        Switches switches =
                new Switches(set.base(), set.permissions(), house.me().permissions(), changeable);
        Button tryOut = tryOut(head, set);
        if (changeable) {
            TextField name = new TextField(Words.say("sets.name"));
            name.setValue(set.name());
            Button save = new Button(Words.say("sets.save"), _ -> save(set, name, switches.chosen()));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(new Button(Words.say("sets.delete"), _ -> delete(set)), save);
            panel.show(name, switches);
            Runnable unsaved = () -> tryOut.setEnabled(
                    name.getValue().equals(set.name()) && switches.chosen().equals(set.permissions()));
            switches.onChange(unsaved);
            name.addValueChangeListener(_ -> unsaved.run());
        } else {
            Paragraph why = new Paragraph(Words.say(set.builtIn() ? "sets.builtIn.text" : "sets.onlyRead"));
            why.addClassName("quiet");
            panel.show(why, switches);
        }
        add(head, panel, new SetSecondFactor(house, set, mayEdit));
        if (house.may(Permission.PEOPLE_VIEW)) {
            add(holders(set));
        }
    }

    /** Only what is saved is tried; sets of colleagues have no portal to be looked at. */
    private Button tryOut(Head head, PermissionSetDetails set) {
        Button tryOut = new Button(Words.say("tryOut"));
        tryOut.setTooltipText(Words.say("tryOut.saved"));
        set.base().audience().filter(_ -> house.may(Permission.ACCESS_VIEW_AS)).ifPresent(audience -> {
            tryOut.addClickListener(_ -> TryOutDialog.open(house, set, audience));
            head.actions(tryOut);
        });
        return tryOut;
    }

    private void save(PermissionSetDetails set, TextField name, Set<Permission> chosen) {
        String before = set.name();
        Consequence consequence = new Consequence(
                        house,
                        Words.say("sets.save.title", before, Objects.requireNonNullElse(set.holders(), 0)),
                        Words.say("sets.save"))
                .choices(Switches.difference(set.base(), set.permissions(), chosen));
        if (house.may(Permission.ACCESS_GRANT)) {
            consequence.plan(List.of(Plans.switches(set.id(), chosen)));
        }
        consequence.fields().name("name", name);
        consequence
                .onConfirm(
                        () -> house.send(new EditPermissionSet(set.id(), set.version(), name.getValue(), chosen, null)),
                        () -> house.send(
                                new EditPermissionSet(set.id(), set.version() + 1, before, set.permissions(), null)),
                        Words.say("sets.saved", name.getValue()))
                .open();
    }

    private void delete(PermissionSetDetails set) {
        if (Notice.attempt(() -> house.send(new DeletePermissionSet(set.id())))) {
            Notice.done(Words.say("sets.deleted", set.name()));
            getUI().ifPresent(ui -> ui.navigate(PermissionSetsPage.ADDRESS));
        }
    }

    private Panel holders(PermissionSetDetails set) {
        SetHolders holders = house.ask(new FindSetHolders(set.id(), MOST));
        Panel panel = new Panel(Words.say("sets.who"));
        if (holders.items().isEmpty()) {
            return panel.show(new Paragraph(Words.say("sets.nobody")));
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        holders.items().forEach(holder -> rows.add(row(holder)));
        panel.show(rows);
        if (holders.next() != null) {
            panel.also(new Paragraph(Words.say("sets.more", PageRequest.MAX_LIMIT)));
        }
        return panel;
    }

    private static ListItem row(SetHolder holder) {
        PersonBadge badge = new PersonBadge(holder.name(), holder.kind());
        Div words = new Div(
                switch (holder.kind()) {
                    case CLIENT -> new Link("clients/" + holder.id().value(), badge);
                    case PARTNER -> new Link("partners/" + holder.id().value(), badge);
                    case EMPLOYEE, PROGRAM -> badge;
                });
        words.addClassName("row-words");
        return new ListItem(words, States.chip(holder.state()));
    }
}
