/** Decides about tasks: what they are, whom they are open to, with whom they are shared, where they move. */
@NullMarked
package io.portico.decisions.task;

import org.jspecify.annotations.NullMarked;
