/** The access history, kept as events in each agency's own database, and the access state folded from it. */
@NullMarked
package io.portico.projections.access;

import org.jspecify.annotations.NullMarked;
