package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** An import began, or went on, in this person's name. */
@StoredAs("import-started")
@Revision("1")
public record ImportStarted(ImportId importId, UserId startedBy) implements ImportEvent {}
