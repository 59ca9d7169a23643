/** Who outside waits for an answer, since when, and until when they should have one. */
@NullMarked
package io.portico.projections.response;

import org.jspecify.annotations.NullMarked;
