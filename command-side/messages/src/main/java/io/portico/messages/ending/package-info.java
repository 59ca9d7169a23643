/** Access that ends with the work, and with the interest in it (features.md 2.15). */
@NullMarked
package io.portico.messages.ending;

import org.jspecify.annotations.NullMarked;
