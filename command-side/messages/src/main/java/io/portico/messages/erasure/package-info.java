/** What becomes of the traces of people who were erased, until it is certified. */
@NullMarked
package io.portico.messages.erasure;

import org.jspecify.annotations.NullMarked;
