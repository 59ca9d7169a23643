/** What the doors must know before anybody is let in: agencies, accounts, invitations, standing. */
@NullMarked
package io.portico.projections.door;

import org.jspecify.annotations.NullMarked;
