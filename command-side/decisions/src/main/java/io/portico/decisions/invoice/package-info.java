/** Decides about invoices: drafted, sent, taken back, paid. */
@NullMarked
package io.portico.decisions.invoice;

import org.jspecify.annotations.NullMarked;
