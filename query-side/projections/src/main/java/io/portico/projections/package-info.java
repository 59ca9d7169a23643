/** From events to views: who may know of what happened, and the answers to the pages' questions. */
@NullMarked
package io.portico.projections;

import org.jspecify.annotations.NullMarked;
