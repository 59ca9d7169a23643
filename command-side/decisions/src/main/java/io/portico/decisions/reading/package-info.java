/** Decides about how far people have read. */
@NullMarked
package io.portico.decisions.reading;

import org.jspecify.annotations.NullMarked;
