/** The pages of people outside: a reception room, phone first. */
@NullMarked
package io.portico.web.portal;

import org.jspecify.annotations.NullMarked;
