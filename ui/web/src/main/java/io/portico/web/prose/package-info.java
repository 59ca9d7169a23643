/** What people write, made into what pages show: the one place where Markdown becomes HTML. */
@NullMarked
package io.portico.web.prose;

import org.jspecify.annotations.NullMarked;
