/** The brands of companies; every project belongs to one. */
@NullMarked
package io.portico.messages.brand;

import org.jspecify.annotations.NullMarked;
