/** Seeing the portal with the eyes of somebody outside (access.md, rule 14). */
@NullMarked
package io.portico.messages.viewas;

import org.jspecify.annotations.NullMarked;
