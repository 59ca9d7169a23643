/** Decides about reviews of access. */
@NullMarked
package io.portico.decisions.review;

import org.jspecify.annotations.NullMarked;
