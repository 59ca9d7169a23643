/** The doors: which host is which agency, who comes in, by what proof, and what is said to those who do not. */
@NullMarked
package io.portico.app.door;

import org.jspecify.annotations.NullMarked;
