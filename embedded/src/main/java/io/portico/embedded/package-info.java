/** Ledger, secrets and view store inside the process, in one data folder: nothing to install, nothing to lose. */
@NullMarked
package io.portico.embedded;

import org.jspecify.annotations.NullMarked;
