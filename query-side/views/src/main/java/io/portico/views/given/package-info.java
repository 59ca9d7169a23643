/** What one person gave: shown to them, and to those who answer for their data. */
@NullMarked
package io.portico.views.given;

import org.jspecify.annotations.NullMarked;
