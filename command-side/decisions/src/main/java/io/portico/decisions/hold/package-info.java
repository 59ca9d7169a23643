/** What must be kept for the law. */
@NullMarked
package io.portico.decisions.hold;

import org.jspecify.annotations.NullMarked;
