/** What several nodes share in MongoDB besides the views: secrets, and how far access must be known. */
@NullMarked
package io.portico.axonserver.mongo;

import org.jspecify.annotations.NullMarked;
