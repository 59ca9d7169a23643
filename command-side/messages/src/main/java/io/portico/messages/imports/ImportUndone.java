package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** All that an import made has been gone through again. */
@StoredAs("import-undone")
@Revision("1")
public record ImportUndone(ImportId importId) implements ImportEvent {}
