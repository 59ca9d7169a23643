package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Begins to take all of an agency along in an archive. By the operator or its owner. */
public record ArchiveAgency(@TargetAggregateIdentifier AgencyId agencyId) implements AgencyCommand {}
