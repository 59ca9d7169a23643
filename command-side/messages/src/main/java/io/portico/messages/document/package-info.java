/** Documents of a project: pages and files, each open to audiences of its own. */
@NullMarked
package io.portico.messages.document;

import org.jspecify.annotations.NullMarked;
