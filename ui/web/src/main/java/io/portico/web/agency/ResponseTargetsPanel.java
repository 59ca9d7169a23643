package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.response.BusinessHours;
import io.portico.messages.response.ResponseKind;
import io.portico.messages.response.ResponseTarget;
import io.portico.messages.response.ResponseTargets;
import io.portico.messages.response.ResponseUnit;
import io.portico.messages.response.SetResponseTargets;
import io.portico.messages.response.Weekday;
import io.portico.views.agency.FindResponseTargets;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.ResponseTargetsDetails;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Within what time the agency means to answer people outside, and when it is open. */
final class ResponseTargetsPanel extends Div {

    private static final int HOUR_MINUTES = 60;

    private final House house;
    private final Fields fields = new Fields();
    private final Map<ResponseKind, IntegerField> amounts = new EnumMap<>(ResponseKind.class);
    private final Map<ResponseKind, Select<ResponseUnit>> units = new EnumMap<>(ResponseKind.class);
    private final TimePicker opens = new TimePicker(Words.say("hours.opens"));
    private final TimePicker closes = new TimePicker(Words.say("hours.closes"));
    private final CheckboxGroup<Weekday> days = new CheckboxGroup<>(Words.say("hours.days"));
    private final MultiSelectComboBox<ProjectDetails> billing =
            Tongues.teach(new MultiSelectComboBox<>(Words.say("response.billingIn")));
    private final Set<LocalDate> holidays;
    private final Div listed = new Div();

    ResponseTargetsPanel(House house) {
        this.house = house;
        ResponseTargetsDetails now = house.ask(new FindResponseTargets());
        holidays = new TreeSet<>(now.hours().holidays());
        Div targets = new Div();
        targets.addClassName("response-targets");
        target(targets, ResponseKind.REPLY, now.reply());
        target(targets, ResponseKind.URGENT, now.urgent());
        target(targets, ResponseKind.BILLING, now.billing());
        billing(now);
        hours(now);
        listed.addClassName("asked");
        Button save = new Button(Words.say("save"), _ -> save());
        add(new Panel(Words.say("response"))
                .show(
                        new Paragraph(Words.say("response.text")),
                        targets,
                        billing,
                        new H3(Words.say("hours")),
                        new Paragraph(Words.say("hours.text", now.timeZone())),
                        open(),
                        days,
                        holiday(),
                        listed,
                        save));
        list();
    }

    private void target(Div targets, ResponseKind kind, ResponseTarget now) {
        IntegerField amount = fields.name(name(kind), new IntegerField(Words.say(kind)));
        amount.setMin(0);
        amount.setMax(ResponseTarget.MAX_HOURS);
        amount.setStepButtonsVisible(true);
        amount.setValue(now.amount());
        Select<ResponseUnit> unit = new Select<>();
        unit.setItems(ResponseUnit.values());
        unit.setItemLabelGenerator(Words::say);
        unit.setAriaLabel(Words.say("response.unit", Words.say(kind)));
        unit.setValue(now.unit());
        amounts.put(kind, amount);
        units.put(kind, unit);
        Div row = new Div(amount, unit);
        row.addClassName("response-target");
        targets.add(row);
    }

    private static String name(ResponseKind kind) {
        return switch (kind) {
            case REPLY -> "reply";
            case URGENT -> "urgent";
            case BILLING -> "billing";
        };
    }

    private void billing(ResponseTargetsDetails now) {
        billing.setItems(new Known(house).projects());
        billing.setItemLabelGenerator(project -> Words.say("project.of", project.title(), project.brandName()));
        billing.setHelperText(Words.say("response.billingIn.help"));
        billing.setValue(billing.getListDataView()
                .getItems()
                .filter(project -> now.billingProjects().contains(project.id()))
                .collect(Collectors.toSet()));
        fields.name("billingProjects", billing);
    }

    private void hours(ResponseTargetsDetails now) {
        BusinessHours hours = now.hours();
        opens.setStep(Duration.ofMinutes(30));
        closes.setStep(Duration.ofMinutes(30));
        Tongues.teach(opens);
        Tongues.teach(closes);
        opens.setValue(time(hours.opensAtMinutes()));
        closes.setValue(time(hours.opensAtMinutes() + hours.openMinutes()));
        closes.setHelperText(Words.say("hours.closes.help"));
        fields.name("opensAtMinutes", opens);
        fields.name("openMinutes", closes);
        days.setItems(Weekday.values());
        days.setItemLabelGenerator(Words::say);
        days.setValue(hours.days());
        fields.name("days", days);
    }

    private Div open() {
        Div open = new Div(opens, closes);
        open.addClassName("response-target");
        return open;
    }

    private DatePicker holiday() {
        DatePicker holiday = fields.name("holidays", new DatePicker(Words.say("hours.holiday")));
        Tongues.teach(holiday);
        holiday.setHelperText(Words.say("hours.holiday.help"));
        holiday.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                holidays.add(event.getValue());
                holiday.clear();
                list();
            }
        });
        return holiday;
    }

    /** The holidays, each to be taken away. */
    private void list() {
        listed.removeAll();
        holidays.forEach(day -> {
            String words = house.times().plain(day);
            Button chip = new Button(words, _ -> {
                holidays.remove(day);
                list();
            });
            chip.setAriaLabel(Words.say("hours.holiday.remove", words));
            chip.setSuffixComponent(Glyph.CLOSE.draw());
            chip.addClassName("filter-chip");
            listed.add(chip);
        });
        listed.setVisible(!holidays.isEmpty());
    }

    private void save() {
        boolean saved = fields.attempt(() -> house.send(new SetResponseTargets(
                house.agency().id(),
                new ResponseTargets(
                        target(ResponseKind.REPLY),
                        target(ResponseKind.URGENT),
                        target(ResponseKind.BILLING),
                        billing.getValue().stream().map(ProjectDetails::id).collect(Collectors.<ProjectId>toSet()),
                        hours()))));
        if (saved) {
            Notice.done(Words.say("saved"));
        }
    }

    private ResponseTarget target(ResponseKind kind) {
        IntegerField amount = Objects.requireNonNull(amounts.get(kind));
        Select<ResponseUnit> unit = Objects.requireNonNull(units.get(kind));
        return new ResponseTarget(Check.present(name(kind), amount.getValue()), unit.getValue());
    }

    private BusinessHours hours() {
        int from = minutes(Check.present("opensAtMinutes", opens.getValue()));
        int until = minutes(Check.present("openMinutes", closes.getValue()));
        // Midnight closes the day.
        return new BusinessHours(
                from, (until == 0 ? BusinessHours.DAY_MINUTES : until) - from, days.getValue(), holidays);
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * HOUR_MINUTES + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        int ofDay = minutes % BusinessHours.DAY_MINUTES;
        return LocalTime.of(ofDay / HOUR_MINUTES, ofDay % HOUR_MINUTES);
    }
}
