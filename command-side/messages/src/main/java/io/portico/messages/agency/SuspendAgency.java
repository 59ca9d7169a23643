package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Stops everything of an agency: sign-ins, tokens, links, mails, jobs. By the operator. */
public record SuspendAgency(@TargetAggregateIdentifier AgencyId agencyId) implements AgencyCommand {}
