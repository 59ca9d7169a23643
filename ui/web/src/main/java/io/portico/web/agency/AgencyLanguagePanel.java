package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.portico.messages.agency.ChooseAgencyLanguage;
import io.portico.messages.person.Language;
import io.portico.views.door.FindAgencyLanguage;
import io.portico.web.parts.House;
import io.portico.web.parts.LanguageChoice;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;

/** In which language the agency speaks to those of whom no other is known. */
final class AgencyLanguagePanel extends Div {

    private final House house;
    private final Select<Language> language = LanguageChoice.of("agency.language");

    AgencyLanguagePanel(House house) {
        this.house = house;
        language.setValue(house.ask(new FindAgencyLanguage()).language());
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(change.getOldValue(), change.getValue());
            }
        });
        add(new Panel(Words.say("agency.language")).show(new Paragraph(Words.say("agency.language.text")), language));
    }

    private void save(Language before, Language now) {
        if (Notice.attempt(() -> send(now))) {
            Notice.undoable(Words.say("saved"), () -> {
                send(before);
                language.setValue(before);
            });
        } else {
            language.setValue(before);
        }
    }

    private void send(Language chosen) {
        house.send(new ChooseAgencyLanguage(house.agency().id(), chosen));
    }
}
