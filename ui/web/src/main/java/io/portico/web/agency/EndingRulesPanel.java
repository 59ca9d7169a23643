package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.ending.ChangeEndingRules;
import io.portico.views.agency.EndingRulesDetails;
import io.portico.views.agency.FindEndingRules;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import org.jspecify.annotations.Nullable;

/** How access ends with the work, and with the interest in it. */
final class EndingRulesPanel extends Div {

    private final House house;
    private final Fields fields = new Fields();
    private final Checkbox propose = new Checkbox(Words.say("ending.propose"));
    private final IntegerField days = new IntegerField(Words.say("ending.days"));

    EndingRulesPanel(House house) {
        this.house = house;
        EndingRulesDetails rules = house.ask(new FindEndingRules());
        propose.setValue(rules.proposeWhenWorkEnds());
        days.setValue(rules.suspendUnseenAfterDays());
        days.setMin(0);
        days.setMax(ChangeEndingRules.MAX_DAYS);
        days.setHelperText(Words.say("ending.days.help"));
        days.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        fields.name("suspendUnseenAfterDays", days);
        propose.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(change.getValue(), null);
            }
        });
        days.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                save(null, change.getValue());
            }
        });
        add(new Panel(Words.say("ending")).show(new Paragraph(Words.say("ending.text")), propose, days));
    }

    private void save(@Nullable Boolean proposing, @Nullable Integer unseenDays) {
        if (fields.attempt(() -> house.send(new ChangeEndingRules(house.agency().id(), proposing, unseenDays)))) {
            Notice.done(Words.say("saved"));
        }
    }
}
