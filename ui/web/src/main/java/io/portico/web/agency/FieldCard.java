package io.portico.web.agency;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FormSheet;
import io.portico.views.FormOption;
import io.portico.views.FormQuestion;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One field of a request form, being made: what it asks, how, and its place among the others. */
final class FieldCard extends ListItem {

    /** What the list of cards does when a card says so. */
    interface Places {
        void move(FieldCard card, int steps);

        void remove(FieldCard card);

        void changed();
    }

    private final String id;
    private final Select<FieldKind> kind = new Select<>();
    private final TextField label = new TextField(Words.say("form.field.label"));
    private final TextField help = new TextField(Words.say("form.field.help"));
    private final TextArea choices = new TextArea(Words.say("form.field.choices"));
    private final Checkbox required = new Checkbox(Words.say("form.field.required"));
    private final Span number = new Span();
    private final Button up = new Button(Glyph.UP.draw());
    private final Button down = new Button(Glyph.DOWN.draw());
    private final Button away = new Button(Glyph.CLOSE.draw());
    private List<FormOption> options;

    FieldCard(FormQuestion question, Places places) {
        addClassName("field-card");
        id = question.id();
        options = question.choices();
        kind.setLabel(Words.say("form.field.kind"));
        kind.setItems(FieldKind.values());
        kind.setItemLabelGenerator(Words::say);
        kind.setValue(question.kind());
        label.setRequiredIndicatorVisible(true);
        label.setMaxLength(FormSheet.MAX_LABEL);
        label.addClassName("wide");
        label.setValue(question.label());
        help.setMaxLength(FormSheet.MAX_HELP);
        help.setValue(question.help() == null ? "" : question.help());
        choices.setHelperText(Words.say("form.field.choices.help"));
        choices.setMinHeight("88px");
        choices.setValue(
                String.join("\n", options.stream().map(FormOption::text).toList()));
        required.setValue(question.required());
        for (Button button : List.of(up, down, away)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        up.addClickListener(_ -> places.move(this, -1));
        down.addClickListener(_ -> places.move(this, 1));
        away.addClickListener(_ -> places.remove(this));
        Shortcuts.addShortcutListener(this, () -> places.move(this, -1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> places.move(this, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(this);
        Div buttons = new Div(up, down, away);
        buttons.addClassName("deeds");
        Div top = new Div(number, buttons);
        top.addClassName("field-card-head");
        Div body = new Div(label, kind, help, choices, required);
        body.addClassName("form");
        add(top, body);
        listen(places);
        offerChoices();
    }

    private void listen(Places places) {
        for (TextField field : List.of(label, help)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(_ -> {
                field.setInvalid(false);
                places.changed();
            });
        }
        choices.setValueChangeMode(ValueChangeMode.LAZY);
        choices.addValueChangeListener(_ -> {
            choices.setInvalid(false);
            places.changed();
        });
        required.addValueChangeListener(_ -> places.changed());
        kind.addValueChangeListener(_ -> {
            offerChoices();
            places.changed();
        });
    }

    private void offerChoices() {
        choices.setVisible(kind.getValue().hasChoices());
    }

    /** Says where it stands now. */
    void at(int place, int of) {
        String name = label.isEmpty() ? Words.say("form.field.nameless") : label.getValue();
        number.setText(Words.say("form.field.number", place + 1, of));
        up.setEnabled(place > 0);
        down.setEnabled(place + 1 < of);
        away.setEnabled(of > 1);
        say(up, Words.say("form.field.up", name));
        say(down, Words.say("form.field.down", name));
        say(away, Words.say("form.field.remove", name));
    }

    private static void say(Button button, String words) {
        button.setAriaLabel(words);
        button.setTooltipText(words);
    }

    /** After it moved, the reader can go on moving it. */
    void focusMove(int steps) {
        Button same = steps < 0 ? up : down;
        (same.isEnabled() ? same : steps < 0 ? down : up).focus();
    }

    void focus() {
        label.focus();
    }

    /** Names its fields as they are named in commands. */
    void name(Fields fields, int place) {
        String path = "fields[" + place + "].";
        fields.name(path + "label", label);
        fields.name(path + "help", help);
        fields.name(path + "choices", choices);
        for (int i = 0; i < options.size(); i++) {
            fields.name(path + "choices[" + i + "].text", choices);
        }
    }

    FormQuestion question() {
        if (kind.getValue().hasChoices()) {
            options = parsed();
        }
        String helping = help.getValue().strip();
        return new FormQuestion(
                id,
                kind.getValue(),
                label.getValue().strip(),
                helping.isEmpty() ? null : helping,
                required.getValue(),
                kind.getValue().hasChoices() ? options : List.of());
    }

    /** One choice a line. A line that says the same is the same choice; a changed one is that of its place. */
    private List<FormOption> parsed() {
        List<String> lines = choices.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<FormOption> left = new ArrayList<>(options);
        List<FormOption> parsed = new ArrayList<>();
        for (String line : lines) {
            Optional<FormOption> same =
                    left.stream().filter(one -> one.text().equals(line)).findFirst();
            same.ifPresent(left::remove);
            parsed.add(same.orElseGet(() -> new FormOption("", line)));
        }
        for (int i = 0; i < parsed.size(); i++) {
            FormOption one = parsed.get(i);
            if (one.id().isEmpty()) {
                FormOption former = i < options.size() && left.contains(options.get(i)) ? options.get(i) : null;
                if (former != null) {
                    left.remove(former);
                }
                parsed.set(i, new FormOption(former == null ? fresh() : former.id(), one.text()));
            }
        }
        return List.copyOf(parsed);
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }
}
