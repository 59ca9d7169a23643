/** The bus between doors, decisions and projections: what carries messages, and what is checked on the way. */
@NullMarked
package io.portico.app.bus;

import org.jspecify.annotations.NullMarked;
