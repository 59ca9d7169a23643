/** How threads are stored, the same for every reader: posts in chunks, so that a page of a thread is one or two documents. */
@NullMarked
package io.portico.projections.threads;

import org.jspecify.annotations.NullMarked;
