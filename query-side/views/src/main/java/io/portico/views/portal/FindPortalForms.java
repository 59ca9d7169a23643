package io.portico.views.portal;

import java.util.stream.Stream;

/** The request forms that the asker may fill in. */
public record FindPortalForms() implements PortalQuery<PortalForms> {
    @Override
    public Class<PortalForms> answers() {
        return PortalForms.class;
    }

    @Override
    public Shown shows(PortalForms answer) {
        return Shown.listed(answer.items(), form -> Stream.of(form.id(), form.projectId()));
    }
}
