package io.portico.messages.ending;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import org.jspecify.annotations.Nullable;

/**
 * Changes how access ends. Needs {@code settings.edit}.
 *
 * @param proposeWhenWorkEnds whether to propose taking access back when a project is over; null to leave that
 * @param suspendUnseenAfterDays after how many days people outside who were not seen are suspended, 0 for never; null
 *     to leave that
 */
public record ChangeEndingRules(
        AgencyId agencyId,
        @Nullable Boolean proposeWhenWorkEnds,
        @Nullable Integer suspendUnseenAfterDays) implements EndingCommand {

    public static final int MAX_DAYS = 3_650;

    public ChangeEndingRules {
        Check.present("agencyId", agencyId);
        if (suspendUnseenAfterDays != null && (suspendUnseenAfterDays < 0 || suspendUnseenAfterDays > MAX_DAYS)) {
            throw new BadInput("suspendUnseenAfterDays", BadInput.Code.OUT_OF_RANGE);
        }
    }
}
