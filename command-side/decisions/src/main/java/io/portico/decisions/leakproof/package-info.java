/** Decides about runs that show whether a text of the agency's own went anywhere outside. */
@NullMarked
package io.portico.decisions.leakproof;

import org.jspecify.annotations.NullMarked;
