package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.views.agency.GuestDetails;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;

/** Asks through whose eyes to look at the portal. */
final class ViewAsDialog {

    private ViewAsDialog() {}

    static void open(House house) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("viewing.whom"));
        dialog.setWidth("min(480px, 96vw)");
        Known known = new Known(house);
        List<GuestDetails> guests = new ArrayList<>(known.guests(Audience.CLIENT));
        guests.addAll(known.guests(Audience.PARTNER));
        guests.removeIf(guest -> guest.state().isOff());
        Fields fields = new Fields();
        ComboBox<GuestDetails> person = fields.name("userId", new ComboBox<>(Words.say("person")));
        person.setItems(guests);
        person.setItemLabelGenerator(guest -> Words.say("person.withKind", Known.name(guest), Words.say(guest.kind())));
        Button begin = new Button(Words.say("viewing.look"));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        person.addValueChangeListener(event -> begin.setText(
                event.getValue() == null
                        ? Words.say("viewing.look")
                        : Words.say("viewing.begin", Known.name(event.getValue()))));
        begin.addClickListener(_ -> {
            boolean begun = fields.attempt(() -> {
                if (person.getValue() == null) {
                    throw new BadInput("userId", BadInput.Code.REQUIRED);
                }
                house.viewAs(person.getValue().id());
            });
            if (begun) {
                dialog.getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
            }
        });
        Div form = new Div(new Paragraph(Words.say("viewing.whom.text")), person);
        form.addClassNames("form", "narrow-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(Words.say("cancel"), _ -> dialog.close()), begin);
        dialog.open();
        person.focus();
    }
}
