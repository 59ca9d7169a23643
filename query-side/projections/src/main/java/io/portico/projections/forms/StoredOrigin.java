package io.portico.projections.forms;

import io.portico.messages.RequestFormId;
import io.portico.messages.task.FormFilledIn;
import io.portico.projections.Texts;
import io.portico.views.FormOrigin;

/** By which form a task was asked for, as stored; the title is a token. */
public record StoredOrigin(RequestFormId formId, int version, String title) {

    public static StoredOrigin of(FormFilledIn event) {
        return new StoredOrigin(event.formId(), event.formVersion(), Texts.token(event.formTitle()));
    }

    public FormOrigin shown(Texts texts) {
        return new FormOrigin(formId, version, texts.show(title));
    }
}
