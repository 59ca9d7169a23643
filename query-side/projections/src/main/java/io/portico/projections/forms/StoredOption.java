package io.portico.projections.forms;

import io.portico.projections.Texts;
import io.portico.views.FormOption;

/** Something to choose as stored; the text is a token. */
record StoredOption(String id, String text) {

    FormOption shown(Texts texts) {
        return new FormOption(id, texts.show(text));
    }
}
