/** Replies that are kept back: their author's alone until they go out. */
@NullMarked
package io.portico.projections.held;

import org.jspecify.annotations.NullMarked;
