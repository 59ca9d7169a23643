/** An agency's own permission sets: which switches there are in which set. */
@NullMarked
package io.portico.messages.permissionset;

import org.jspecify.annotations.NullMarked;
