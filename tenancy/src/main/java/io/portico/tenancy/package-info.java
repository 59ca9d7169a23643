/** Who works for which agency: bound at the door, carried by every message, checked again in every room. */
@NullMarked
package io.portico.tenancy;

import org.jspecify.annotations.NullMarked;
