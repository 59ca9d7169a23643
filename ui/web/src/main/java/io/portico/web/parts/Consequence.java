package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.Rejected;
import io.portico.messages.changes.PlannedChange;
import io.portico.views.audit.AccessPreview;
import io.portico.views.audit.BrokenRule;
import io.portico.views.audit.FindPreview;
import java.util.List;

/**
 * Asks before access is given or taken: who would gain and lose what, by name, as the policy itself foresees it.
 * Afterwards it offers to take the change back.
 */
public final class Consequence {

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
        confirm.setVisible(true);
        try {
            AccessPreview preview = house.ask(new FindPreview(changes));
            preview.broken().forEach(this::forbidden);
            Sights.of("consequence.gains", preview.gains(), "gain").forEach(effects::add);
            Sights.of("consequence.losses", preview.losses(), "loss").forEach(effects::add);
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

    /** What a standing rule forbids is not offered. */
    private void forbidden(BrokenRule rule) {
        confirm.setVisible(false);
        Paragraph sentence = new Paragraph(Words.say("refused.standingRule", rule.name()));
        sentence.addClassName("forbidden");
        effects.add(sentence);
        Sights.of("consequence.forbidden", rule.sights(), "loss").forEach(effects::add);
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
}
