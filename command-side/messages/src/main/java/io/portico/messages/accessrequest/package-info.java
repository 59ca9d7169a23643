/** Asking for what one was not given (features.md 2.10). */
@NullMarked
package io.portico.messages.accessrequest;

import org.jspecify.annotations.NullMarked;
