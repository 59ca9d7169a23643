package io.portico.views.audit;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/**
 * What was shown and sent to whoever asks, newest first: things by their ids alone, and not what others saw through the asker's
 * eyes.
 */
public record FindOwnDisclosures(PageRequest page) implements Query<DisclosureLog> {
    @Override
    public Class<DisclosureLog> answers() {
        return DisclosureLog.class;
    }
}
