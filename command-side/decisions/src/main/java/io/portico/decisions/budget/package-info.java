/** Decides about budgets: their items, and who outside sees them. */
@NullMarked
package io.portico.decisions.budget;

import org.jspecify.annotations.NullMarked;
