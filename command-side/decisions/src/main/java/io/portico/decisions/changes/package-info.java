/** Decisions about several changes of access that are made as one. */
@NullMarked
package io.portico.decisions.changes;

import org.jspecify.annotations.NullMarked;
