/** Keeps each agency's tree of all its events, and answers what vouches for its record. */
@NullMarked
package io.portico.projections.evidence;

import org.jspecify.annotations.NullMarked;
