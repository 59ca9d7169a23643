/** The published language: ids, commands, events and refusals. Stored names are for ever. */
@NullMarked
package io.portico.messages;

import org.jspecify.annotations.NullMarked;
