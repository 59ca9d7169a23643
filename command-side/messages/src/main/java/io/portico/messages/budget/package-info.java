/** Budgets: what a project may cost, of which items it is made, and who is named on it. */
@NullMarked
package io.portico.messages.budget;

import org.jspecify.annotations.NullMarked;
