package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Something to take along: a link or a token, with a button that copies it. */
public final class CopyLine extends Div {

    public CopyLine(String label, String value) {
        TextField field = new TextField(label);
        field.setValue(value);
        field.setReadOnly(true);
        field.setAutoselect(true);
        Button copy = new Button(Words.say("copy"), Glyph.COPY.draw());
        // The browser lets only the click itself write to the clipboard, so that this cannot wait for the server.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard?.writeText($0)"
                                + ".then(() => this.setAttribute('data-copied', '')))",
                        value);
        add(field, copy);
        addClassName("copy-line");
    }
}
