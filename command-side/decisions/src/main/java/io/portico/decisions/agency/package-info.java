/** Decides about the agency itself. */
@NullMarked
package io.portico.decisions.agency;

import org.jspecify.annotations.NullMarked;
