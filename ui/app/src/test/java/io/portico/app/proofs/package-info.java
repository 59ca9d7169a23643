/** What must be shown of the whole application, started as it is shipped. */
@NullMarked
package io.portico.app.proofs;

import org.jspecify.annotations.NullMarked;
