package io.portico.views.agency;

import io.portico.views.Query;

/** The agency's request forms, however they stand. */
public record FindRequestForms() implements Query<RequestForms> {
    @Override
    public Class<RequestForms> answers() {
        return RequestForms.class;
    }
}
