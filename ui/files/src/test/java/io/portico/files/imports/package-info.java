/** Proofs about reading what other tools export. */
@NullMarked
package io.portico.files.imports;

import org.jspecify.annotations.NullMarked;
