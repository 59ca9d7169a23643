/** The companies an agency works for, and the people known there. */
@NullMarked
package io.portico.messages.company;

import org.jspecify.annotations.NullMarked;
