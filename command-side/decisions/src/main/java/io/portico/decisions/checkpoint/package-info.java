/** Decides about what vouches for an agency's record. */
@NullMarked
package io.portico.decisions.checkpoint;

import org.jspecify.annotations.NullMarked;
