package io.portico.views.agency;

import io.portico.messages.ImportId;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportState;

/**
 * How the file of an import is read; its bytes lie in the file store under the import's id.
 *
 * @param mapping what becomes what; JSON
 */
public record ImportFile(
        ImportId id, ImportState state, ImportFormat format, String charset, int rows, int done, String mapping) {}
