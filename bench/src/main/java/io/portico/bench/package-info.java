/** Measures Portico where anybody can do it again: each figure of docs/performance.md by its name. */
@NullMarked
package io.portico.bench;

import org.jspecify.annotations.NullMarked;
