package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets a suspended agency go on. By the operator. */
public record ResumeAgency(@TargetAggregateIdentifier AgencyId agencyId) implements AgencyCommand {}
