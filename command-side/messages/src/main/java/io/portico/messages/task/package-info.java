/** Tasks: what they are, whom they are open to, with whom they are shared. */
@NullMarked
package io.portico.messages.task;

import org.jspecify.annotations.NullMarked;
