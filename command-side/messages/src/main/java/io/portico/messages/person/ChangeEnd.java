package io.portico.messages.person;

import io.portico.messages.UserId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Sets the day on which a person's access ends by itself.
 *
 * @param endsOn nothing is allowed from this day's start in the agency's time zone; null takes the end away
 */
public record ChangeEnd(
        @TargetAggregateIdentifier UserId userId, @Nullable LocalDate endsOn) implements PersonCommand {}
