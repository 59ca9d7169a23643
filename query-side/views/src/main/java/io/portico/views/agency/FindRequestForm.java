package io.portico.views.agency;

import io.portico.messages.RequestFormId;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * One request form.
 *
 * @param version an earlier version, or null for what it says now
 */
public record FindRequestForm(
        RequestFormId formId, @Nullable Integer version) implements Query<RequestFormDetails> {
    @Override
    public Class<RequestFormDetails> answers() {
        return RequestFormDetails.class;
    }
}
