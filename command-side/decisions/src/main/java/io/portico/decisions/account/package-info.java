/** Decides what is noted about how people sign in. */
@NullMarked
package io.portico.decisions.account;

import org.jspecify.annotations.NullMarked;
