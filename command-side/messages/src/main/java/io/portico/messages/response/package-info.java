/** Within what time the agency means to answer people outside, and when it is open. */
@NullMarked
package io.portico.messages.response;

import org.jspecify.annotations.NullMarked;
