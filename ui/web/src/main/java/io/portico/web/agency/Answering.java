package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import io.portico.web.parts.Words;

/** An answer above the page. */
final class Answering {

    private Answering() {}

    static Dialog open(String title, Component... answer) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(640px, 96vw)");
        dialog.add(answer);
        dialog.getFooter().add(new Button(Words.say("close"), _ -> dialog.close()));
        dialog.open();
        return dialog;
    }
}
