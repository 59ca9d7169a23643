/** How lists are cut into pages, with cursors that stay right while things change. */
@NullMarked
package io.portico.projections.paging;

import org.jspecify.annotations.NullMarked;
