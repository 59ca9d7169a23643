package io.portico.views.portal;

import io.portico.views.Query;

/** The request forms that the asker may fill in. */
public record FindPortalForms() implements Query<PortalForms> {
    @Override
    public Class<PortalForms> answers() {
        return PortalForms.class;
    }
}
