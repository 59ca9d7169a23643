/** Decides about accounts: invitations, brands, mode, permission set, end. */
@NullMarked
package io.portico.decisions.person;

import org.jspecify.annotations.NullMarked;
