package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.StoredAs;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/** Somebody said otherwise what becomes what. */
@StoredAs("import-mapped")
@Revision("1")
public record ImportMapped(
        ImportId importId, @SealedBy("importId") Confidential mapping) implements ImportEvent {}
