package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** Somebody asked to take back what an import made. */
@StoredAs("import-undo-started")
@Revision("1")
public record ImportUndoStarted(ImportId importId, UserId startedBy) implements ImportEvent {}
