/** The filters that people save for themselves, for nobody else to read. */
@NullMarked
package io.portico.projections.filters;

import org.jspecify.annotations.NullMarked;
