/** Texts that may one day have to be unreadable: sealed in events and views, opened only for a reader who may read. */
@NullMarked
package io.portico.messages.sealing;

import org.jspecify.annotations.NullMarked;
