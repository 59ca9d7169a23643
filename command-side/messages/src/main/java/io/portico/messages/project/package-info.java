/** Projects: what they are, whom they are open to, who is granted on them. */
@NullMarked
package io.portico.messages.project;

import org.jspecify.annotations.NullMarked;
