/** Request forms as they are stored, for the agency and for those who may fill them in. */
@NullMarked
package io.portico.projections.forms;

import org.jspecify.annotations.NullMarked;
