/** What the agency's own people see: people, companies, brands, projects, tasks, threads, files. */
@NullMarked
package io.portico.projections.agency;

import org.jspecify.annotations.NullMarked;
