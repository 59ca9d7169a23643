/** Mails: which are due, what they say, and sending them, with the policy asked once more before each. */
@NullMarked
package io.portico.projections.mail;

import org.jspecify.annotations.NullMarked;
