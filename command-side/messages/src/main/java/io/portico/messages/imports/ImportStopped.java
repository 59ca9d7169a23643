package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An import was stopped, and may go on.
 *
 * @param because why it could not go on; null when a person stopped it
 */
@StoredAs("import-stopped")
@Revision("1")
public record ImportStopped(ImportId importId, @Nullable String because) implements ImportEvent {}
