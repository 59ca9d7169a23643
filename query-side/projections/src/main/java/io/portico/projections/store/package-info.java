/** The view store: one database per agency, one collection per audience, and batches that write views first and their token last. */
@NullMarked
package io.portico.projections.store;

import org.jspecify.annotations.NullMarked;
