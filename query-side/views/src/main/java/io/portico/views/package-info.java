/** Queries and the records that answer them, cut by audience. A view leaks nothing because its record has no field for it. */
@NullMarked
package io.portico.views;

import org.jspecify.annotations.NullMarked;
