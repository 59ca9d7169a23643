/** How messages are written down: every event under its name for ever, every other message under its class. */
@NullMarked
package io.portico.messages.stored;

import org.jspecify.annotations.NullMarked;
