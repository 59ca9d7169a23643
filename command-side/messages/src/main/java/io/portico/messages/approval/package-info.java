/** Deliverables: the agency asks for approval of a file or task, people outside approve or ask for changes. */
@NullMarked
package io.portico.messages.approval;

import org.jspecify.annotations.NullMarked;
