package io.portico.web.parts;

import com.vaadin.flow.component.textfield.TextField;

/** Where the code of an authenticator app, or a recovery code, is typed. */
public final class CodeField {

    /** The most characters a code has, with whatever is typed between its groups. */
    public static final int MAX_LENGTH = 40;

    private CodeField() {}

    public static TextField make() {
        TextField code = new TextField(Words.say("second.code"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setMaxLength(MAX_LENGTH);
        code.setRequiredIndicatorVisible(true);
        code.addClassName("code");
        return code;
    }
}
