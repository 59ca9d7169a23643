/** Decides about companies and the people known there. */
@NullMarked
package io.portico.decisions.company;

import org.jspecify.annotations.NullMarked;
