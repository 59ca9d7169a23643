package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.views.PersonName;
import io.portico.views.agency.GrantLine;
import io.portico.web.parts.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Fields that ask for whom something is, or no more is. */
final class Audiences {

    private Audiences() {}

    /** Whom several things shall be open to: clients, when all are locked; else nobody, which locks them. */
    static CheckboxGroup<Audience> choice(boolean allLocked, Runnable changed) {
        CheckboxGroup<Audience> audiences = new CheckboxGroup<>(Words.say("access.openTo"));
        audiences.setItems(Audience.values());
        audiences.setItemLabelGenerator(Words::say);
        audiences.setHelperText(Words.say("access.openTo.help"));
        audiences.setValue(allLocked ? Set.of(Audience.CLIENT) : Set.of());
        audiences.addValueChangeListener(_ -> changed.run());
        return audiences;
    }

    /** One of those who are named. */
    static ComboBox<PersonName> named(Stream<GrantLine> lines, Runnable changed) {
        Map<UserId, PersonName> people = new LinkedHashMap<>();
        lines.forEach(line -> people.putIfAbsent(line.person().id(), line.person()));
        ComboBox<PersonName> person = new ComboBox<>(Words.say("give.person"));
        person.setItemLabelGenerator(PersonName::name);
        person.setPlaceholder(Words.say("give.person.placeholder"));
        person.setItems(people.values());
        person.setHelperText(people.isEmpty() ? Words.say("together.nobodyNamed") : "");
        person.addValueChangeListener(_ -> changed.run());
        return person;
    }
}
