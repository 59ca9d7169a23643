/** Decides about standing rules. */
@NullMarked
package io.portico.decisions.standingrule;

import org.jspecify.annotations.NullMarked;
