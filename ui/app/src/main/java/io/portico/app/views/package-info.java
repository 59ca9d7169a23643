/** Which projections run in which processor, and who answers queries. */
@NullMarked
package io.portico.app.views;

import org.jspecify.annotations.NullMarked;
