package io.portico.views.portal;

import io.portico.messages.RequestFormId;
import io.portico.views.Query;

/** One request form, to be filled in. */
public record FindPortalForm(RequestFormId formId) implements Query<PortalFormDetails> {
    @Override
    public Class<PortalFormDetails> answers() {
        return PortalFormDetails.class;
    }
}
