/** Decides about an agency's own permission sets. */
@NullMarked
package io.portico.decisions.permissionset;

import org.jspecify.annotations.NullMarked;
