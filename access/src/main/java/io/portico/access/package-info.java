/** The policy: one pure function over events. No Spring, no clock, no input or output. */
@NullMarked
package io.portico.access;

import org.jspecify.annotations.NullMarked;
