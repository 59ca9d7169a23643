/** What the doors themselves ask before anybody is signed in: which agency, which account, which invitation. */
@NullMarked
package io.portico.views.door;

import org.jspecify.annotations.NullMarked;
