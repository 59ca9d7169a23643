/** Decides about exports of the access history: who takes it along, and how far the files are. */
@NullMarked
package io.portico.decisions.historyexport;

import org.jspecify.annotations.NullMarked;
