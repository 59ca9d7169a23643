/** What vouches for an agency's record: signed checkpoints of all its events. */
@NullMarked
package io.portico.messages.checkpoint;

import org.jspecify.annotations.NullMarked;
