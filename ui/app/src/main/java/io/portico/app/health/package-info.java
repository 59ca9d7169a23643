/** What an operator asks: does it work, may requests come in, does anything need a hand. */
@NullMarked
package io.portico.app.health;

import org.jspecify.annotations.NullMarked;
