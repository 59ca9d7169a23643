/** Where replies went: what is kept of each so that it can be told. */
@NullMarked
package io.portico.projections.exposure;

import org.jspecify.annotations.NullMarked;
