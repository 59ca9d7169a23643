/** Agencies that are taken along, and that move in. */
@NullMarked
package io.portico.app.moving;

import org.jspecify.annotations.NullMarked;
