/** What the agency says of those outside who wait for its answer. It is the agency's, and decides nothing about access. */
@NullMarked
package io.portico.messages.waiting;

import org.jspecify.annotations.NullMarked;
