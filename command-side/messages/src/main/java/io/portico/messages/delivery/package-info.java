/** Mails that left the house, as facts: who was told of which post, and when. */
@NullMarked
package io.portico.messages.delivery;

import org.jspecify.annotations.NullMarked;
