package io.portico.messages.requestform;

import io.portico.messages.AccessEvent;
import io.portico.messages.RequestFormId;

/** What happens to a request form. */
public sealed interface RequestFormEvent extends AccessEvent
        permits RequestFormMade, RequestFormEdited, RequestFormPublished, RequestFormPaused, RequestFormArchived {
    RequestFormId formId();
}
