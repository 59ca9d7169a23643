/** Streams that exist only to be begun once: the set rules. */
@NullMarked
package io.portico.decisions.unique;

import org.jspecify.annotations.NullMarked;
