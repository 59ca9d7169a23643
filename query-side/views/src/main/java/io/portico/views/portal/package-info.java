/** What people outside see. The records are one for clients and partners; what they are filled from is stored apart, by audience. */
@NullMarked
package io.portico.views.portal;

import org.jspecify.annotations.NullMarked;
