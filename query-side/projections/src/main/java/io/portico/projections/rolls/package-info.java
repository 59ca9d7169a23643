/** Lists that only grow, kept in chunks, for what the access state does not list. */
@NullMarked
package io.portico.projections.rolls;

import org.jspecify.annotations.NullMarked;
