package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A file was thrown away before anything was made of it. */
@StoredAs("import-discarded")
@Revision("1")
public record ImportDiscarded(ImportId importId) implements ImportEvent {}
