/** Set rules and the order of access changes: a stream of its own whose identifier is the unique thing, so that the ledger refuses the second. */
@NullMarked
package io.portico.messages.unique;

import org.jspecify.annotations.NullMarked;
