/** What leaves the house for addresses that somebody typed in: never to where only the house itself can reach. */
@NullMarked
package io.portico.tenancy.outbound;

import org.jspecify.annotations.NullMarked;
