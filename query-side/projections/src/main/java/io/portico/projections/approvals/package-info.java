/** Requests for approval as they are stored, for the agency and for those who are asked. */
@NullMarked
package io.portico.projections.approvals;

import org.jspecify.annotations.NullMarked;
