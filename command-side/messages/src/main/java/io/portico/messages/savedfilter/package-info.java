/** Filters of lists that people save for themselves; they are nobody else's (features.md 3.3). */
@NullMarked
package io.portico.messages.savedfilter;

import org.jspecify.annotations.NullMarked;
