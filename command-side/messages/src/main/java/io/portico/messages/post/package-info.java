/** Replies, which go out, and notes, which stay in. They are different events, so that no view of people outside ever handles a note. */
@NullMarked
package io.portico.messages.post;

import org.jspecify.annotations.NullMarked;
