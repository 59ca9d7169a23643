/** Reviews of access: somebody named confirms until a day what people outside may see; what is not confirmed ends. */
@NullMarked
package io.portico.messages.review;

import org.jspecify.annotations.NullMarked;
