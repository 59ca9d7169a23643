/** One's own profile. */
@NullMarked
package io.portico.projections.me;

import org.jspecify.annotations.NullMarked;
