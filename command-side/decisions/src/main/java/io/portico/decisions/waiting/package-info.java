/** Decides which of those outside who wait for an answer need none. */
@NullMarked
package io.portico.decisions.waiting;

import org.jspecify.annotations.NullMarked;
