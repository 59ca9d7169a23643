/** What people outside see, stored apart for clients and partners. Nothing here ever handles a note. */
@NullMarked
package io.portico.projections.portal;

import org.jspecify.annotations.NullMarked;
