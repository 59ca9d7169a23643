package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.Audience;
import io.portico.messages.Check;
import io.portico.messages.terms.PublishTerms;
import io.portico.views.PageRequest;
import io.portico.views.agency.AudienceTerms;
import io.portico.views.agency.FindTerms;
import io.portico.views.agency.FindTermsText;
import io.portico.views.agency.TermsList;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.util.Set;

/** Publishing terms: their text beside how it will look, whose they are, and who will have to accept them. */
final class TermsDialog {

    private static final int TYPING_MILLIS = 400;

    private final House house;
    private final FormDialog dialog = new FormDialog(Words.say("terms.new"), Words.say("terms.publish"));
    private final CheckboxGroup<Audience> audiences = new CheckboxGroup<>(Words.say("terms.audiences"));
    private final TextArea text = new TextArea(Words.say("terms.text"));
    private final Prose preview = new Prose("");
    private final Checkbox mustAccept = new Checkbox(Words.say("terms.again"), true);
    private final Paragraph consequence = new Paragraph();
    private final TermsList known;

    TermsDialog(House house) {
        this.house = house;
        this.known = house.ask(new FindTerms(new PageRequest(1, null)));
        dialog.setWidth("min(880px, 96vw)");
        audiences.setItems(Audience.values());
        audiences.setItemLabelGenerator(audience -> Words.say("sets.for." + audience.name()));
        audiences.setValue(Set.of(Audience.values()));
        text.setMaxLength(Check.MAX_TEXT);
        text.setHelperText(Words.say("terms.text.help"));
        text.setMinHeight("240px");
        text.setMaxHeight("40vh");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_MILLIS);
        text.addValueChangeListener(event -> preview.write(event.getValue()));
        known.items().stream()
                .findFirst()
                .ifPresent(newest -> text.setValue(
                        house.ask(new FindTermsText(newest.version())).text()));
        mustAccept.setHelperText(Words.say("terms.again.help"));
        Div shown = new Div(preview);
        shown.addClassNames("terms-text", "wide");
        shown.getElement().setAttribute("tabindex", "0");
        text.addClassName("wide");
        audiences.addClassName("wide");
        mustAccept.addClassName("wide");
        consequence.addClassNames("wide", "quiet");
        consequence.getElement().setAttribute("aria-live", "polite");
        audiences.addValueChangeListener(_ -> foresee());
        mustAccept.addValueChangeListener(_ -> foresee());
        foresee();
        dialog.fields().name("text", text);
        dialog.fields().name("audiences", audiences);
        dialog.body(audiences, text, mustAccept, consequence, shown);
        dialog.onSubmit(this::publish);
    }

    void open() {
        dialog.open();
    }

    /** Who sees nothing from now until they accept: all who can come in, or those who have not accepted before. */
    private void foresee() {
        int shutOut = known.audiences().stream()
                .filter(line -> audiences.getValue().contains(line.audience()))
                .mapToInt(this::shutOut)
                .sum();
        consequence.setText(Words.say("terms.consequence", shutOut));
    }

    private int shutOut(AudienceTerms line) {
        return mustAccept.getValue() || line.version() == null ? line.people() : line.pending();
    }

    private void publish() {
        house.send(new PublishTerms(house.agency().id(), audiences.getValue(), text.getValue(), mustAccept.getValue()));
        Notice.done(Words.say("terms.published"));
    }
}
