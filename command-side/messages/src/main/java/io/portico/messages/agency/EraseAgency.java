package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes away what is left of a deleted agency. By the operator at any time, by the house when its grace is over. */
public record EraseAgency(@TargetAggregateIdentifier AgencyId agencyId) implements AgencyCommand {}
