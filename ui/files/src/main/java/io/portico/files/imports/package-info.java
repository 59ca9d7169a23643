/** Reads what other tools export and works out which projects and tasks it becomes (ADR 28). */
@NullMarked
package io.portico.files.imports;

import org.jspecify.annotations.NullMarked;
