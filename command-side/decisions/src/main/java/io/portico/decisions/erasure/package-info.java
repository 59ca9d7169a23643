/** What becomes of the traces of people who were erased. */
@NullMarked
package io.portico.decisions.erasure;

import org.jspecify.annotations.NullMarked;
