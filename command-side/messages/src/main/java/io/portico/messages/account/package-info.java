/** How people sign in, and what they do about it: what the access history tells of it, without the secrets. */
@NullMarked
package io.portico.messages.account;

import org.jspecify.annotations.NullMarked;
