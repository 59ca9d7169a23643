/** Changes of access as plans: previewed as a list, and made as one. */
@NullMarked
package io.portico.messages.changes;

import org.jspecify.annotations.NullMarked;
