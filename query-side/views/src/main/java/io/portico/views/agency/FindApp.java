package io.portico.views.agency;

import io.portico.messages.AppId;
import io.portico.views.Query;

/** One of the agency's apps; not found when there is none, or not any more. Needs {@code settings.edit}. */
public record FindApp(AppId appId) implements Query<AppDetails> {
    @Override
    public Class<AppDetails> answers() {
        return AppDetails.class;
    }
}
