/** Decisions about what people outside ask to see. */
@NullMarked
package io.portico.decisions.accessrequest;

import org.jspecify.annotations.NullMarked;
