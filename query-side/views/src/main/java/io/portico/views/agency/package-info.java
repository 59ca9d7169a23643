/** What the agency's own people see. */
@NullMarked
package io.portico.views.agency;

import org.jspecify.annotations.NullMarked;
