package io.portico.views.portal;

import io.portico.messages.RequestFormId;

/** One request form, to be filled in. */
public record FindPortalForm(RequestFormId formId) implements PortalQuery<PortalFormDetails> {
    @Override
    public Class<PortalFormDetails> answers() {
        return PortalFormDetails.class;
    }

    @Override
    public Shown shows(PortalFormDetails answer) {
        return Shown.opened(answer.id(), answer.projectId())
                .and(answer.projects().stream().map(PortalFormPlace::id));
    }
}
