/** Decides about imports: which rows of a file have become tasks, and which of those are taken back. */
@NullMarked
package io.portico.decisions.imports;

import org.jspecify.annotations.NullMarked;
