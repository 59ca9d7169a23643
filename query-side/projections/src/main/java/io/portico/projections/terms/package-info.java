/** The terms of an agency, and who accepted them. */
@NullMarked
package io.portico.projections.terms;

import org.jspecify.annotations.NullMarked;
