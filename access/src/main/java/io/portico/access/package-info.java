/** The policy of access.md: one pure function over a fold of events. No Spring, no clock, no input or output. */
@NullMarked
package io.portico.access;

import org.jspecify.annotations.NullMarked;
