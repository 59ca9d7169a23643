package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A short form over the page. It closes when what it asks for was done, and says beside the fields what was refused. */
public final class FormDialog extends Dialog {

    private final Fields fields = new Fields();
    private final Div body = new Div();
    private final Button submit;
    private Runnable deed = () -> {};

    public FormDialog(String title, String submitText) {
        setHeaderTitle(title);
        body.addClassName("form");
        add(body);
        submit = new Button(submitText, _ -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        getFooter().add(new Button(Words.say("cancel"), _ -> close()), submit);
        setWidth("min(560px, 96vw)");
    }

    public Fields fields() {
        return fields;
    }

    public void body(Component... parts) {
        body.add(parts);
    }

    public void onSubmit(Runnable what) {
        deed = what;
    }

    private void submit() {
        try {
            if (fields.attempt(deed)) {
                close();
            }
        } finally {
            submit.setEnabled(true);
        }
    }
}
