/** How far people have read the threads of tasks. It is theirs, and decides nothing about access. */
@NullMarked
package io.portico.messages.reading;

import org.jspecify.annotations.NullMarked;
