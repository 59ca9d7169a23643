/** Decides who may look through whose eyes. */
@NullMarked
package io.portico.decisions.viewas;

import org.jspecify.annotations.NullMarked;
