/** Decides about brands. */
@NullMarked
package io.portico.decisions.brand;

import org.jspecify.annotations.NullMarked;
