/** Decides about an agency's terms, and who accepted them. */
@NullMarked
package io.portico.decisions.terms;

import org.jspecify.annotations.NullMarked;
