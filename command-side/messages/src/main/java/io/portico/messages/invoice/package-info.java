/** Invoices: what a client is asked to pay, and what was paid. */
@NullMarked
package io.portico.messages.invoice;

import org.jspecify.annotations.NullMarked;
