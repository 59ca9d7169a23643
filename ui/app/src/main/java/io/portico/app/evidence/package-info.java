/** What vouches for the agencies' records: keys, and the rounds that keep and check the trees. */
@NullMarked
package io.portico.app.evidence;

import org.jspecify.annotations.NullMarked;
