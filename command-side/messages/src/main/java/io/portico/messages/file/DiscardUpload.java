package io.portico.messages.file;

import io.portico.messages.FileId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Throws away an upload that no post carries; by its uploader, or by Portico when nobody has posted it for long. */
public record DiscardUpload(@TargetAggregateIdentifier FileId fileId) {}
