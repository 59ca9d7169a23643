package io.portico.views.door;

import io.portico.views.Query;

/** Whether the agency demands a second factor of whoever asks. */
public record FindSecondFactorDemand() implements Query<SecondFactorDemand> {
    @Override
    public Class<SecondFactorDemand> answers() {
        return SecondFactorDemand.class;
    }
}
