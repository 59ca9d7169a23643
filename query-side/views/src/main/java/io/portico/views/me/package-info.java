/** What a person sees of themselves. */
@NullMarked
package io.portico.views.me;

import org.jspecify.annotations.NullMarked;
