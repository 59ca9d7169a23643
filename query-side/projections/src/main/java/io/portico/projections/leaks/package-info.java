/** Whether a text of the agency's own went anywhere outside: each text out there is held against the event it came from. */
@NullMarked
package io.portico.projections.leaks;

import org.jspecify.annotations.NullMarked;
