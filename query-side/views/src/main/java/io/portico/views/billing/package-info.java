/** What bills say on both sides of the house. */
@NullMarked
package io.portico.views.billing;

import org.jspecify.annotations.NullMarked;
