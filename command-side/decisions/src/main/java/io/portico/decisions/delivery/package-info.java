/** Writes down that mails left the house. */
@NullMarked
package io.portico.decisions.delivery;

import org.jspecify.annotations.NullMarked;
