/** The main job, done by people at browsers of their own. */
@NullMarked
package io.portico.app.journey;

import org.jspecify.annotations.NullMarked;
