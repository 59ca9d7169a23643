package io.portico.messages.approval;

import io.portico.messages.ApprovalId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Approves what was asked for, which locks it. Needs {@code deliverables.approve}. */
public record Approve(@TargetAggregateIdentifier ApprovalId approvalId) implements ApprovalCommand {}
