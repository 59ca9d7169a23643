/** People and programs with an account: invitations, brands, access mode, permission set, end. */
@NullMarked
package io.portico.messages.person;

import org.jspecify.annotations.NullMarked;
