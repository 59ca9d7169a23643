/** Decisions about how access ends. */
@NullMarked
package io.portico.decisions.ending;

import org.jspecify.annotations.NullMarked;
