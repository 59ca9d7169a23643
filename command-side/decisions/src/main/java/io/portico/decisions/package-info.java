/** Where commands are judged: by the one policy, against the state of now, each change of access in its turn. */
@NullMarked
package io.portico.decisions;

import org.jspecify.annotations.NullMarked;
