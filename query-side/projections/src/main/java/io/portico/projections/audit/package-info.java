/** What auditors see: the history of access, its reasons, and what could be seen when. */
@NullMarked
package io.portico.projections.audit;

import org.jspecify.annotations.NullMarked;
