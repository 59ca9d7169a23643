/** Runs that show whether a text of the agency's own went anywhere outside. */
@NullMarked
package io.portico.messages.leakproof;

import org.jspecify.annotations.NullMarked;
