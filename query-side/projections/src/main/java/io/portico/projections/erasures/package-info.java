/** What was deleted, until the house has seen to it that nobody can read it any more. */
@NullMarked
package io.portico.projections.erasures;

import org.jspecify.annotations.NullMarked;
