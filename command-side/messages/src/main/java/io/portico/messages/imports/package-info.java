/** Projects and tasks that come from a file of another tool (ADR 28). */
@NullMarked
package io.portico.messages.imports;

import org.jspecify.annotations.NullMarked;
