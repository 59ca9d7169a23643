/** The agency itself: founded, suspended, resumed, deleted. */
@NullMarked
package io.portico.messages.agency;

import org.jspecify.annotations.NullMarked;
