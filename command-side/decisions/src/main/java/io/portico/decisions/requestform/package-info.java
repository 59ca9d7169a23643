/** Request forms: made by the agency, filled in by people outside, and each time a task. */
@NullMarked
package io.portico.decisions.requestform;

import org.jspecify.annotations.NullMarked;
