/** Decides about projects: what they are, whom they are open to, who is granted on them. */
@NullMarked
package io.portico.decisions.project;

import org.jspecify.annotations.NullMarked;
