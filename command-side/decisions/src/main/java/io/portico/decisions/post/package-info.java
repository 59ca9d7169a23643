/** Decides about replies and notes. */
@NullMarked
package io.portico.decisions.post;

import org.jspecify.annotations.NullMarked;
