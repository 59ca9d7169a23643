package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.portico.messages.PermissionSetId;
import io.portico.messages.agency.ChooseInvitationSets;
import io.portico.messages.person.PersonKind;
import io.portico.views.agency.FindInvitationSets;
import io.portico.views.agency.InvitationSets;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;

/** With which permission sets invitations start. */
final class InvitationSetsPanel extends Div {

    private final House house;
    private final List<PermissionSetDetails> sets;
    private final Select<PermissionSetDetails> client;
    private final Select<PermissionSetDetails> partner;

    InvitationSetsPanel(House house) {
        this.house = house;
        this.sets = new Known(house).permissionSets();
        this.client = choice("clients", PersonKind.CLIENT);
        this.partner = choice("partners", PersonKind.PARTNER);
        show(house.ask(new FindInvitationSets()));
        add(new Panel(Words.say("invitationSets"))
                .show(new Paragraph(Words.say("invitationSets.text")), client, partner));
    }

    private Select<PermissionSetDetails> choice(String label, PersonKind base) {
        Select<PermissionSetDetails> choice = new Select<>();
        choice.setLabel(Words.say(label));
        choice.setItems(sets.stream().filter(set -> set.base() == base).toList());
        choice.setItemLabelGenerator(SetNames::of);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        return choice;
    }

    private void show(InvitationSets chosen) {
        select(client, chosen.clientSetId());
        select(partner, chosen.partnerSetId());
    }

    private void select(Select<PermissionSetDetails> choice, PermissionSetId id) {
        sets.stream().filter(set -> set.id().equals(id)).findFirst().ifPresent(choice::setValue);
    }

    private void save() {
        InvitationSets before = house.ask(new FindInvitationSets());
        InvitationSets now =
                new InvitationSets(client.getValue().id(), partner.getValue().id());
        if (Notice.attempt(() -> send(now))) {
            Notice.undoable(Words.say("saved"), () -> {
                send(before);
                show(before);
            });
        } else {
            show(before);
        }
    }

    private void send(InvitationSets chosen) {
        house.send(new ChooseInvitationSets(house.agency().id(), chosen.clientSetId(), chosen.partnerSetId()));
    }
}
