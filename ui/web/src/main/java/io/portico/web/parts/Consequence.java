package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.Rejected;
import io.portico.messages.changes.PlannedChange;
import io.portico.views.audit.AccessPreview;
import io.portico.views.audit.AccessPreview.Effect;
import io.portico.views.audit.FindPreview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Asks before access is given or taken: who would gain and lose what, by name, as the policy itself foresees it.
 * Afterwards it offers to take the change back.
 */
public final class Consequence {

    private static final int NAMED_AT_MOST = 40;

    private final House house;
    private final Dialog dialog = new Dialog();
    private final Fields fields = new Fields();
    private final Div choices = new Div();
    private final Div effects = new Div();
    private final Button confirm;
    private Runnable deed = () -> {};
    private Runnable undo = () -> {};
    private String done = Words.say("done");

    public Consequence(House house, String title, String confirmText) {
        this.house = house;
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(560px, 96vw)");
        dialog.addClassName("consequence");
        choices.addClassName("form");
        effects.addClassName("effects");
        effects.getElement().setAttribute("aria-live", "polite");
        dialog.add(choices, effects);
        confirm = new Button(confirmText, _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        dialog.getFooter().add(new Button(Words.say("cancel"), _ -> dialog.close()), confirm);
    }

    /** What can be chosen before; each choice should call {@link #plan} anew. */
    public Consequence choices(Component... parts) {
        choices.add(parts);
        return this;
    }

    public Fields fields() {
        return fields;
    }

    /** Shows what these changes would do. */
    public Consequence plan(List<PlannedChange> changes) {
        effects.removeAll();
        try {
            AccessPreview preview = house.ask(new FindPreview(changes));
            show("consequence.gains", preview.gains(), "gain");
            show("consequence.losses", preview.losses(), "loss");
            if (preview.gains().isEmpty() && preview.losses().isEmpty()) {
                Paragraph nobody = new Paragraph(Words.say("consequence.none"));
                nobody.addClassName("quiet");
                effects.add(nobody);
            }
        } catch (Rejected rejected) {
            effects.add(new Paragraph(Refusal.words(rejected)));
        }
        return this;
    }

    public Consequence onConfirm(Runnable what, Runnable back, String doneWords) {
        deed = what;
        undo = back;
        done = doneWords;
        return this;
    }

    public void open() {
        dialog.open();
    }

    private void confirm() {
        try {
            if (fields.attempt(deed)) {
                dialog.close();
                Notice.undoable(done, undo);
            }
        } finally {
            confirm.setEnabled(true);
        }
    }

    private void show(String key, List<Effect> all, String className) {
        Map<String, List<Effect>> byPerson =
                all.stream().collect(Collectors.groupingBy(Effect::name, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((name, effectsOfOne) -> {
            Span sentence = new Span(Words.say(key, name, Things.count(resources(effectsOfOne))));
            Details details = new Details(sentence, names(effectsOfOne));
            details.addClassNames("effect", className);
            effects.add(details);
        });
    }

    private static List<String> resources(List<Effect> effects) {
        return effects.stream().map(Effect::resource).toList();
    }

    private static UnorderedList names(List<Effect> effects) {
        UnorderedList list = new UnorderedList();
        effects.stream()
                .limit(NAMED_AT_MOST)
                .map(effect -> Things.kind(effect.resource()) + ": "
                        + Objects.requireNonNullElse(effect.label(), Words.say("thing.unnamed")))
                .distinct()
                .forEach(line -> list.add(new ListItem(line)));
        if (effects.size() > NAMED_AT_MOST) {
            list.add(new ListItem(Words.say("consequence.andMore", effects.size() - NAMED_AT_MOST)));
        }
        return list;
    }
}
