/** What has to be done again and again, and waits for nobody's request. */
@NullMarked
package io.portico.app.chores;

import org.jspecify.annotations.NullMarked;
