/** Decides about the filters that people save for themselves. */
@NullMarked
package io.portico.decisions.savedfilter;

import org.jspecify.annotations.NullMarked;
