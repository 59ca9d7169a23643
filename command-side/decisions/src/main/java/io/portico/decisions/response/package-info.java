/** Decides within what time an agency means to answer. */
@NullMarked
package io.portico.decisions.response;

import org.jspecify.annotations.NullMarked;
