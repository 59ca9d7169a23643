/** Documents of projects as they are stored, for the agency and for the audiences they are open to. */
@NullMarked
package io.portico.projections.documents;

import org.jspecify.annotations.NullMarked;
