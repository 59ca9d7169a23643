/** What stands before the house: first start, sign-in, invitation, and what the application has to supply for them. */
@NullMarked
package io.portico.web.entrance;

import org.jspecify.annotations.NullMarked;
