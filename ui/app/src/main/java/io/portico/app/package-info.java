/** The runnable application: wiring, security, configuration. */
@NullMarked
package io.portico.app;

import org.jspecify.annotations.NullMarked;
