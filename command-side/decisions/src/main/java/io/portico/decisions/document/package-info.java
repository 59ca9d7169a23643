/** Decides about the documents of projects. */
@NullMarked
package io.portico.decisions.document;

import org.jspecify.annotations.NullMarked;
