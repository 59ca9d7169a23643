package io.portico.messages.response;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says within what time the agency means to answer, and when it is open. Needs {@code settings.edit}. */
public record SetResponseTargets(AgencyId agencyId, ResponseTargets targets) implements ResponseCommand {

    public SetResponseTargets {
        Check.present("agencyId", agencyId);
        Check.present("targets", targets);
        demandPossible("reply", targets.reply());
        demandPossible("urgent", targets.urgent());
        demandPossible("billing", targets.billing());
        if (targets.billingProjects().size() > Check.MAX_IDS) {
            throw new BadInput("billingProjects", BadInput.Code.TOO_MANY);
        }
        BusinessHours hours = targets.hours();
        inRange("opensAtMinutes", hours.opensAtMinutes(), 0, BusinessHours.DAY_MINUTES - 1);
        inRange("openMinutes", hours.openMinutes(), 1, BusinessHours.DAY_MINUTES - hours.opensAtMinutes());
        if (hours.days().isEmpty()) {
            throw new BadInput("days", BadInput.Code.REQUIRED);
        }
        if (hours.holidays().size() > BusinessHours.MAX_HOLIDAYS) {
            throw new BadInput("holidays", BadInput.Code.TOO_MANY);
        }
    }

    private static void demandPossible(String field, ResponseTarget target) {
        switch (target.unit()) {
            case HOURS -> inRange(field, target.amount(), 1, ResponseTarget.MAX_HOURS);
            case DAYS -> inRange(field, target.amount(), 0, ResponseTarget.MAX_DAYS);
        }
    }

    private static void inRange(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadInput(field, BadInput.Code.OUT_OF_RANGE);
        }
    }

    @TargetAggregateIdentifier
    public Id targetsId() {
        return Sole.RESPONSE_TARGETS.of(agencyId);
    }
}
