/** The chores of a node, each with a house that answers as the test says. */
@NullMarked
package io.portico.app.chores;

import org.jspecify.annotations.NullMarked;
