/** The agency's own pages: a workbench. */
@NullMarked
package io.portico.web.agency;

import org.jspecify.annotations.NullMarked;
