package io.portico.views.agency;

import io.portico.views.Query;

/** Within what time the agency means to answer; for those who change its settings. */
public record FindResponseTargets() implements Query<ResponseTargetsDetails> {
    @Override
    public Class<ResponseTargetsDetails> answers() {
        return ResponseTargetsDetails.class;
    }
}
