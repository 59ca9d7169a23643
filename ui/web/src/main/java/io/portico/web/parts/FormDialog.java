package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** A short form over the page. It closes when what it asks for was done, and says beside the fields what was refused. */
public final class FormDialog extends Dialog {

    /** The field one is in tells what was written in it only when it is left. */
    private static final String TELL_LAST = """
            const at = document.activeElement;
            if (at && this.contains(at)) { at.blur(); at.focus(); }
            return true;
            """;

    private final Fields fields = new Fields();
    private final Div body = new Div();
    private final Button submit;
    private Runnable deed = () -> {};
    private boolean stays;
    private boolean begun;
    private final Div leaving = new Div();
    private final Button goOn = new Button(Words.say("form.goOn"));

    public FormDialog(String title, String submitText) {
        setHeaderTitle(title);
        body.addClassName("form");
        add(body);
        submit = new Button(submitText, _ -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        getFooter().add(new Button(Words.say("cancel"), _ -> close()), submit);
        setWidth("min(560px, 96vw)");
        // A click beside it is a slip, and what was written would be gone.
        setCloseOnOutsideClick(false);
        // So may be Escape, once something was written.
        addDialogCloseActionListener(_ -> getElement().executeJs(TELL_LAST).then(_ -> leave()));
        askBeforeLeaving();
    }

    /** There is nothing to do here after all. */
    public void onlyToRead() {
        submit.setVisible(false);
    }

    /** What it does cannot be undone. */
    public void forGood() {
        submit.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }

    public Fields fields() {
        return fields;
    }

    public void body(Component... parts) {
        body.add(parts);
        Stream.of(parts).forEach(this::notice);
    }

    private void notice(Component part) {
        if (part instanceof HasValue<?, ?> field) {
            field.addValueChangeListener(event -> begun |= event.isFromClient());
        }
        part.getChildren().forEach(this::notice);
    }

    private void askBeforeLeaving() {
        goOn.addClickListener(_ -> leaving.setVisible(false));
        leaving.add(new Span(Words.say("form.discard")), new Button(Words.say("form.discard.do"), _ -> close()), goOn);
        leaving.addClassName("leaving");
        leaving.getElement().setAttribute("role", "alert");
        leaving.setVisible(false);
        add(leaving);
    }

    /** What was written is thrown away only by whoever says so. */
    private void leave() {
        if (begun) {
            leaving.setVisible(true);
            goOn.focus();
        } else {
            close();
        }
    }

    public void onSubmit(Runnable what) {
        deed = what;
    }

    /** Said by the deed: it is not settled yet, and until then nothing that was written here may be lost. */
    public void stay() {
        stays = true;
    }

    /** As if its button were pressed. */
    void submit() {
        stays = false;
        leaving.setVisible(false);
        try {
            if (fields.attempt(deed) && !stays) {
                close();
            }
        } finally {
            submit.setEnabled(true);
        }
    }
}
