package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.UserId;
import io.portico.messages.person.ErasePerson;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.Permission;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.FindLegalHolds;
import io.portico.views.agency.FindTraces;
import io.portico.views.agency.Traces;
import io.portico.web.parts.Figures;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;

/** Erasing a person: first what there is of them, what goes, what stays and why; then it wants to be meant. */
final class EraseDialog {

    private final House house;
    private final UserId id;
    private final String name;
    private final FormDialog dialog;
    private final Select<ErasureGround> ground = new Select<>();
    private final TextField reference = new TextField(Words.say("erase.reference"));
    private final TextField typed = new TextField();

    private EraseDialog(House house, UserId id, String name) {
        this.house = house;
        this.id = id;
        this.name = name;
        this.dialog = new FormDialog(Words.say("erase.title", name), Words.say("erase.do"));
    }

    /** What the menu of a person has for whoever may erase them, and for whoever may look at what became of it. */
    static void addTo(ContextMenu menu, House house, UserId id, String name, AccountState state) {
        if (!house.may(Permission.SETTINGS_EDIT)) {
            return;
        }
        if (state == AccountState.ERASED) {
            menu.addItem(Words.say("erasure.look"), _ -> UI.getCurrent().navigate(ErasurePage.address(id)));
        } else if (house.may(Permission.ACCESS_GRANT) && !house.me().id().equals(id)) {
            menu.addItem(Words.say("data.of"), _ -> DataDialog.open(id, name));
            menu.addItem(Words.say("erase"), _ -> Notice.attempt(() -> new EraseDialog(house, id, name).open()));
        }
    }

    private void open() {
        Traces traces = house.ask(new FindTraces(id));
        if (traces.held()) {
            hold();
        } else {
            ask(traces);
        }
        dialog.open();
    }

    /** Nothing to confirm: why not, and where it can be changed. */
    private void hold() {
        UnorderedList reasons = new UnorderedList();
        house.ask(new FindLegalHolds()).items().stream()
                .filter(hold -> hold.person() == null || hold.person().id().equals(id))
                .forEach(hold -> reasons.add(new ListItem(hold.reason())));
        Div held = new Div(
                new Paragraph(Words.say("erase.held", name)),
                reasons,
                new Link(DataProtectionPage.ADDRESS, Words.say("holds")));
        held.addClassName("wide");
        dialog.body(held);
        dialog.onlyToRead();
    }

    private void ask(Traces traces) {
        Paragraph goes = new Paragraph(Words.say("erase.goes", name));
        Div told = new Div(
                goes,
                figures(traces),
                new Paragraph(DataDialog.download(id, "data.first")),
                new Paragraph(Words.say("erase.stays")),
                ErasureWords.stays());
        told.addClassName("wide");
        ground.setLabel(Words.say("erase.ground"));
        ground.setItems(ErasureGround.values());
        ground.setItemLabelGenerator(Words::say);
        ground.setValue(ErasureGround.ASKED_FOR);
        reference.setMaxLength(ErasePerson.MAX_REFERENCE);
        reference.setHelperText(Words.say("erase.reference.help"));
        typed.setLabel(Words.say("erase.typed", name));
        typed.addClassName("wide");
        typed.setAutocomplete(Autocomplete.OFF);
        dialog.fields().name("ground", ground);
        dialog.fields().name("reference", reference);
        dialog.fields().name("typed", typed);
        dialog.body(told, ground, reference, typed);
        dialog.onSubmit(this::erase);
        dialog.forGood();
    }

    private static Figures figures(Traces traces) {
        Figures figures = new Figures(Words.say("erase.what"), Words.say("erase.what"), Words.say("erase.count"));
        return figures.row(Words.say("erase.posts"), Words.say("proof.figure", traces.posts()))
                .row(Words.say("erase.files"), Words.say("proof.figure", traces.files()))
                .row(Words.say("erase.signIns"), Words.say("proof.figure", traces.signIns()))
                .row(Words.say("erase.mentions"), Words.say("proof.figure", traces.mentions()))
                .row(Words.say("erase.began"), Words.say("proof.figure", traces.began()));
    }

    private void erase() {
        if (!typed.getValue().strip().equals(name)) {
            typed.setErrorMessage(Words.say("erase.typed.other", name));
            typed.setInvalid(true);
            typed.focus();
            return;
        }
        String number = reference.getValue().strip();
        house.send(new ErasePerson(id, ground.getValue(), number.isEmpty() ? null : number));
        Notice.done(Words.say("erase.begun"));
        dialog.getUI().ifPresent(ui -> ui.navigate(ErasurePage.address(id)));
    }
}
