package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.portico.messages.changes.PlannedChange;
import java.util.List;

/**
 * Asks before access is given or taken: who would gain and lose what, by name, as the policy itself foresees it.
 * Afterwards it offers to take the change back.
 */
public final class Consequence {

    private final Dialog dialog = new Dialog();
    private final Fields fields = new Fields();
    private final Div choices = new Div();
    private final Foreseen effects;
    private final Button confirm;
    private Runnable deed = () -> {};
    private Runnable undo = () -> {};
    private String done = Words.say("done");

    public Consequence(House house, String title, String confirmText) {
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(560px, 96vw)");
        dialog.addClassName("consequence");
        choices.addClassName("form");
        effects = new Foreseen(house);
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

    /** Shows what these changes would do. What a standing rule forbids is not offered. */
    public Consequence plan(List<PlannedChange> changes) {
        confirm.setVisible(effects.show(changes));
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
}
