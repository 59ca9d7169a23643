/** Decides about approvals, and what is locked by them. */
@NullMarked
package io.portico.decisions.approval;

import org.jspecify.annotations.NullMarked;
