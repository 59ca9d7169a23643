/** What is written about the people of an agency, and how others see them. */
@NullMarked
package io.portico.projections.people;

import org.jspecify.annotations.NullMarked;
