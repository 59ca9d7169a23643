/** Ledger and messaging on Axon Server: what the profile {@code axonserver} puts in place of the embedded ledger. */
@NullMarked
package io.portico.axonserver;

import org.jspecify.annotations.NullMarked;
