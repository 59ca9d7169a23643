package io.portico.views.door;

import io.portico.views.Query;

/** In which language the agency speaks; everybody who comes to its door hears it. */
public record FindAgencyLanguage() implements Query<AgencyLanguage> {
    @Override
    public Class<AgencyLanguage> answers() {
        return AgencyLanguage.class;
    }
}
