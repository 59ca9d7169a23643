package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;

/** Asks on whom a permission set is to be tried: on somebody who is there, or on somebody imagined. */
final class TryOutDialog {

    private final House house;
    private final PermissionSetDetails set;
    private final Dialog dialog = new Dialog();
    private final Fields fields = new Fields();
    private final RadioButtonGroup<Whom> whom = new RadioButtonGroup<>(Words.say("tryOut.whom"));
    private final ComboBox<GuestDetails> person = new ComboBox<>(Words.say("person"));
    private final ComboBox<BrandDetails> brand = new ComboBox<>(Words.say("brand"));

    private enum Whom {
        IMAGINED,
        PERSON
    }

    private TryOutDialog(House house, PermissionSetDetails set, Audience audience) {
        this.house = house;
        this.set = set;
        dialog.setHeaderTitle(Words.say("tryOut.title", SetNames.of(set)));
        dialog.setWidth("min(560px, 96vw)");
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(one -> Words.say("tryOut.whom." + one.name()));
        whom.setValue(Whom.IMAGINED);
        whom.addValueChangeListener(_ -> choose());
        Known known = new Known(house);
        brand.setItems(known.brands());
        brand.setItemLabelGenerator(one -> Words.say("brand.of", one.name(), one.companyName()));
        brand.setPlaceholder(Words.say("tryOut.allBrands"));
        brand.setClearButtonVisible(true);
        person.setItems(known.guests(audience).stream()
                .filter(guest -> !guest.state().isOff())
                .toList());
        person.setItemLabelGenerator(Known::name);
        fields.name("userId", person);
        fields.name("brandId", brand);
        Div form = new Div(new Paragraph(Words.say("tryOut.text")), whom, brand, person);
        form.addClassNames("form", "narrow-form");
        dialog.add(form);
        Button begin = new Button(Words.say("tryOut"), _ -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Words.say("cancel"), _ -> dialog.close()), begin);
        choose();
    }

    static void open(House house, PermissionSetDetails set, Audience audience) {
        new TryOutDialog(house, set, audience).dialog.open();
    }

    private void choose() {
        brand.setVisible(whom.getValue() == Whom.IMAGINED);
        person.setVisible(whom.getValue() == Whom.PERSON);
    }

    private void begin() {
        boolean begun = fields.attempt(() -> {
            if (whom.getValue() == Whom.IMAGINED) {
                BrandDetails one = brand.getValue();
                house.tryOut(set.id(), null, one == null ? null : one.id());
            } else {
                GuestDetails guest = person.getValue();
                if (guest == null) {
                    throw new BadInput("userId", BadInput.Code.REQUIRED);
                }
                house.tryOut(set.id(), guest.id(), null);
            }
        });
        if (begun) {
            dialog.getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        }
    }
}
