/** The terms of an agency: what people outside agree to before they see anything. */
@NullMarked
package io.portico.messages.terms;

import org.jspecify.annotations.NullMarked;
