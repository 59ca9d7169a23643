/** How far people have read, and what they have not read yet. */
@NullMarked
package io.portico.projections.reading;

import org.jspecify.annotations.NullMarked;
