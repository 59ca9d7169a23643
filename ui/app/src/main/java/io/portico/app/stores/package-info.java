/** Where things are kept: the embedded stores by default, servers in the profile {@code axonserver}. */
@NullMarked
package io.portico.app.stores;

import org.jspecify.annotations.NullMarked;
