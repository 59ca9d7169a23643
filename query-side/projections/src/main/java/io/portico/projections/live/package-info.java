/** Tells open pages when to ask again, and nobody of what they may not see. */
@NullMarked
package io.portico.projections.live;

import org.jspecify.annotations.NullMarked;
