/** Decides about uploaded files. */
@NullMarked
package io.portico.decisions.file;

import org.jspecify.annotations.NullMarked;
