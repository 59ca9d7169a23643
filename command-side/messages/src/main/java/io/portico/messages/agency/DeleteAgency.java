package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends an agency for good. By the operator or its owner. */
public record DeleteAgency(@TargetAggregateIdentifier AgencyId agencyId) implements AgencyCommand {}
