package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** Every row has been gone through. */
@StoredAs("import-finished")
@Revision("1")
public record ImportFinished(ImportId importId) implements ImportEvent {}
