/** What must be kept for the law, whoever asks for it to go. */
@NullMarked
package io.portico.messages.hold;

import org.jspecify.annotations.NullMarked;
