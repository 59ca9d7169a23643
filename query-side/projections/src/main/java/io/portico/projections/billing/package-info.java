/** What is written down of budgets and invoices beside the figures, once for each audience. */
@NullMarked
package io.portico.projections.billing;

import org.jspecify.annotations.NullMarked;
