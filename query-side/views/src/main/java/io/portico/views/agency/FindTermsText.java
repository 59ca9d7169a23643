package io.portico.views.agency;

import io.portico.views.Query;

/** The terms of that version, with their text. For everybody inside. */
public record FindTermsText(int version) implements Query<TermsText> {
    @Override
    public Class<TermsText> answers() {
        return TermsText.class;
    }
}
